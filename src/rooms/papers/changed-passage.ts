import { diffLines } from 'diff'

/** A place in a text where two versions of it differ. */
export type ChangedPassage = Readonly<{
  before: string
  after: string
  /** The last line before it that both have, to find it by. */
  follows: string
}>

// More than this nobody reads one by one: the two versions are then different texts.
const MOST_PASSAGES = 200
const MOST_MILLISECONDS = 1_000

/** Where two versions of a text differ, in order; undefined if they differ in so many places that a list tells nothing. */
export function changedPassages(before: string, after: string): readonly ChangedPassage[] | undefined {
  if (before === after) return []
  const parts = diffLines(tidied(before), tidied(after), { timeout: MOST_MILLISECONDS })
  if (parts === undefined) return undefined
  const passages: ChangedPassage[] = []
  let follows = ''
  for (const [n, { value, added, removed }] of parts.entries()) {
    if (!added && !removed) {
      follows = lastLine(value)
    } else if (!(added && parts[n - 1]?.removed)) {
      const replacement = removed && parts[n + 1]?.added ? (parts[n + 1]?.value ?? '') : ''
      passages.push(removed ? { before: value, after: replacement, follows } : { before: '', after: value, follows })
    }
  }
  return passages.length > MOST_PASSAGES ? undefined : passages
}

/** Ends of lines and of pages count as the same, and blanks at the ends of lines as nothing. */
function tidied(text: string): string {
  if (text === '') return ''
  const lines = text.replaceAll(/\r\n?|\f/g, '\n').split('\n')
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`
}

function lastLine(text: string): string {
  return text.split('\n').findLast(line => line.trim() !== '') ?? ''
}
