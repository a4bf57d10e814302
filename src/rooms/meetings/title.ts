import { granted, refused, type Verdict } from '../../kit/verdict.ts'

export function checkTitle(title: string): Verdict {
  if (title.trim() !== '') return granted()
  return refused({ reason: 'no-title', says: 'Give the item a title.', field: 'title' })
}
