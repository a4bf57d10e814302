import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Line } from './line.ts'

/** In characters: a thousand pages, more than any meeting has. */
export const LARGEST_TEXT = 3_000_000
/** The same, of short lines. */
export const MOST_LINES = 100_000

/** Refuses a text that is too large, empty, or no text at all, before anything is read from it. */
export function checkText(text: string): Verdict {
  if (text.length > LARGEST_TEXT || text.split('\n', MOST_LINES + 1).length > MOST_LINES) {
    return refused({
      reason: 'too-large',
      says: 'The text is longer than any minutes. Import one meeting at a time.',
    })
  }
  if (!/\S/.test(text)) {
    return refused({
      reason: 'empty',
      says: 'There is no text in the file. If it is a scan, have it recognised (OCR) first, then import it again.',
    })
  }
  const sample = text.slice(0, 20_000)
  const strange = sample.match(/(?![\t\n\v\f\r])\p{Cc}|\ufffd/gu)?.length ?? 0
  if (strange * 20 > sample.length || /\0{4}/.test(sample)) {
    return refused({
      reason: 'not-text',
      says: 'The file is not text. Import minutes as plain text, PDF, Word, HTML or Markdown.',
    })
  }
  return granted()
}

export type Found = Readonly<{
  front: readonly Line[]
  items: number
  isNumbered: boolean
  decisions: number
  actions: number
  attendees: number
  suggestions: number
}>

/** Marks of minutes, each worth something; a contract or a novel has one of them at most. */
const ENOUGH = 4

/** Refuses a text in which too little was found that only minutes have. */
export function checkIsMinutes({
  front,
  items,
  isNumbered,
  decisions,
  actions,
  attendees,
  suggestions,
}: Found): Verdict {
  const head = front
    .slice(0, 60)
    .map(({ text }) => text.slice(0, 300))
    .join('\n')
  const marks: readonly (readonly [boolean, number])[] = [
    [items >= 3 && isNumbered, 1.5],
    [items >= 2, 0.5],
    [decisions > 0, 2.5],
    [decisions > 3, 1],
    [actions > 0, 2],
    [attendees >= 2, 1.5],
    [suggestions > 2, 1],
    [/\bminutes\b/i.test(head), 1.5],
    [/\b(meeting|apologies|in attendance)\b/i.test(head), 1],
  ]
  const weight = marks.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), 0)
  if (weight >= ENOUGH && items + decisions + actions > 0) return granted()
  return refused({
    reason: 'not-minutes',
    says: 'This does not read like the minutes of a meeting in English: no numbered items, decisions, actions or attendance were found. Check that it is the right file, and that its text was recognised well.',
  })
}
