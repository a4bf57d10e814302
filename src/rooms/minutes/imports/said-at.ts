import type { Paragraph, Place, ReadItem } from '../reading/reading.ts'

type WithLines = Readonly<{ lines: Place }>

/** The discussion of an item: its paragraphs without those that are a decision, an action or an update, and without what only introduces them. */
export function saidAt(item: Pick<ReadItem, 'discussion'>, others: readonly WithLines[]): string {
  const kept = item.discussion.filter(
    paragraph => !others.some(other => isWithin(paragraph, other) || isWithin(other, paragraph)),
  )
  return kept
    .filter(paragraph => !introduces(paragraph))
    .map(({ text }) => text.trim())
    .join('\n')
}

function isWithin(a: WithLines, b: WithLines): boolean {
  return b.lines.from <= a.lines.from && a.lines.to <= b.lines.to
}

/** `The Council:`, `Action reference  Update`. */
function introduces({ text }: Paragraph): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length > 6) return false
  return (
    /^the\b.*:$/i.test(text.trim()) || /^(?:action|task)s?\s+(?:ref|reference|no|number)\b.*\bupdate/i.test(text.trim())
  )
}
