import { bulletOf } from './bullet.ts'
import { isTitled } from './heading-candidate.ts'
import type { Join } from './joining.ts'
import type { Line } from './line.ts'
import type { Start } from './sections.ts'

export type Title = Readonly<{ title: string; body: readonly Line[]; doubt?: string }>

const LONGEST_TITLE = 160

/**
 * The title of an item and the lines below it. A title may run over its line; or there is none, and the item is a numbered paragraph:
 * then its first words stand for one, and the paragraph is the body.
 */
export function titleOf(lines: readonly Line[], start: Start, join: Join): Title {
  if (start.sort === 'undivided')
    return { title: start.title, body: lines, doubt: 'No headings were found; the whole text is read as one item.' }
  const [first, ...rest] = lines
  if (first === undefined) return { title: start.title, body: [] }
  if (start.sort === 'paragraphs' && start.titleAt === start.index && /^\d+\.\d/.test(first.text)) {
    return untitled(start.title, lines)
  }
  const wrapped = wrappedLines(first, rest)
  const title = tidy(join([start.title, ...rest.slice(0, wrapped).map(({ text }) => text)]))
  if (title === '') return titleBelow(rest)
  const body = rest.slice(wrapped)
  const runIn = runInTitle(title, body[0])
  if (runIn !== undefined) return { title: runIn.title, body: [asLine(first, runIn.text), ...body] }
  if (isSentence(title)) return untitled(title, [asLine(first, start.title), ...rest])
  return { title, body, ...(start.sort === 'unnumbered' ? { doubt: UNNUMBERED } : {}) }
}

const UNNUMBERED = 'The text does not number this item; it is counted in the order of the headings.'

function asLine(line: Line, text: string): Line {
  return { ...line, text, laidOut: text, headingLevel: 0 }
}

/** How many of the next lines the title runs on to: short ones after a long one, up to a blank line. */
function wrappedLines(first: Line, rest: readonly Line[]): number {
  let wrapped = 0
  while (wrapped < LINES_OF_TITLE && wraps(wrapped === 0 ? first : rest[wrapped - 1], rest[wrapped], rest[wrapped + 1]))
    wrapped += 1
  return wrapped
}

const LINES_OF_TITLE = 3

function wraps(line: Line | undefined, next: Line | undefined, afterNext: Line | undefined): boolean {
  if (line === undefined || next === undefined || next.text === '' || line.text.length < 45 || /[.:]$/.test(line.text))
    return false
  if (bulletOf(next.text) !== undefined || next.text.length > 80 || /[.:;]$/.test(next.text)) return false
  // Without a blank line or a numbered paragraph below, only a line that goes on in small letters, or after a dash, belongs to the title.
  const goesOn = (/^\p{Ll}/u.test(next.text) && next.text.length < 70) || /\s[–—-]$/.test(line.text)
  return afterNext === undefined || afterNext.text === '' || /^\d{1,4}\.\d{1,3}[.)]?\s/.test(afterNext.text) || goesOn
}

function tidy(title: string): string {
  return title
    .replace(/\s*[:–—-]\s*$/, '')
    .replace(/\s*(?:\.{3,}|…)\s*\d*$/, '')
    .trim()
}

/** The number stands on a line of its own, and the title below it. */
function titleBelow(rest: readonly Line[]): Title {
  const at = rest.findIndex(({ text }) => text !== '')
  const line = rest[at]
  if (line === undefined) return { title: '', body: [], doubt: 'The item has no title.' }
  return isSentence(line.text) ? untitled(line.text, rest) : { title: tidy(line.text), body: rest.slice(at + 1) }
}

/** “Apologies: Cllr Sample had sent apologies.”: a title, and the text on the same line. */
function runInTitle(title: string, next: Line | undefined): Readonly<{ title: string; text: string }> | undefined {
  const match = /^([^.:]{3,70}?)(?:[.:]|\s[–—-])\s+((?:\p{Lu}|\d{1,2}\s\p{Lu}\p{Ll}).*)$/su.exec(title)
  if (match === null) return undefined
  const [, head = '', text = ''] = match
  const runsOn = next !== undefined && next.text !== '' && text.length > 40 && !isTitled(text)
  const isText =
    /^(?:None|Nil|Noted|Not? discussed)\b/i.test(text) || (/[.;:]$/.test(text) && text.split(' ').length >= 3) || runsOn
  return isText && !/\b(Cllr|Mr|Mrs|Ms|Dr|No|was|were|is|had|has)$/.test(head) && !isSentence(`${head}.`)
    ? { title: head.trim(), text }
    : undefined
}

/** A whole sentence is no title. */
function isSentence(text: string): boolean {
  const words = text.split(' ').length
  if (words <= 3 || text.length > LONGEST_TITLE) return text.length > LONGEST_TITLE
  return (
    (/[.;]$/.test(text) && words > 5) ||
    /\b(was|were|had|has been|have been|NOTED|AGREED|RESOLVED|APPROVED|noted that|reported that|agreed to|advised)\b/.test(
      text,
    )
  )
}

function untitled(text: string, body: readonly Line[]): Title {
  const start = text.length <= 80 ? text : `${text.slice(0, 80).replace(/\s+\S*$/, '')} ...`
  return {
    title: start.replace(/[.;:]$/, ''),
    body,
    doubt: 'The item has no title of its own; its first words stand for one.',
  }
}
