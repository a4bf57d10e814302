import type { Paragraph, Place, ReadItem } from '../reading/reading.ts'

type WithLines = Readonly<{ lines: Place }>

/**
 * The discussion of an item: its paragraphs without those that are a decision, an action or an update, and without what only introduces them. Of a
 * paragraph in which one of these stands, what else it says.
 */
export function saidAt(item: Pick<ReadItem, 'discussion'>, others: readonly WithLines[]): string {
  const said = item.discussion.map(paragraph => {
    const isTaken = others.some(other => isWithin(paragraph, other) || isWithin(other, paragraph))
    if (isTaken) return paragraph.beside ?? ''
    return introduces(paragraph) ? '' : paragraph.text
  })
  return said
    .map(text => text.trim())
    .filter(text => text !== '')
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
