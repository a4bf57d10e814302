/** One line of the text as a person sees it, and what its layout tells. */
export type Line = Readonly<{
  /** From 1, in the text as it was handed in. */
  number: number
  page: number
  /** Trimmed, with single spaces; empty if blank. */
  text: string
  /** As laid out: tabs and runs of spaces kept, for columns. */
  laidOut: string
  /** The level of a heading that the text marks as one (`## `), or 0. */
  headingLevel: number
  /** The whole line is set in bold. */
  isBold: boolean
}>

/** No line of minutes is longer; the rest of such a line is cut. */
export const LONGEST_LINE = 20_000

export type CleanLines = Readonly<{ lines: readonly Line[]; cut: readonly number[] }>

/** The lines of a text whose pages are parted by form feeds. Byte order marks, control characters and Markdown's marks are gone. */
export function cleanLines(text: string): CleanLines {
  const cut: number[] = []
  let page = 1
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029|\u0085|\v/).map((whole, index) => {
    if (whole.length > LONGEST_LINE) cut.push(index + 1)
    const raw = whole.slice(0, LONGEST_LINE)
    const startsPage = raw.includes('\f')
    if (startsPage) page += raw.split('\f').length - 1
    return cleanLine(raw, index + 1, page)
  })
  return { lines, cut }
}

function cleanLine(raw: string, number: number, page: number): Line {
  const plain = raw
    .normalize('NFC')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\p{Co}/gu, '•')
    // The tab parts columns; every other control character is noise, the form feed too once its page is counted.
    .replace(/(?!\t)\p{Cc}/gu, ' ')
    .trimEnd()
  const level = /^\s{0,3}(#{1,6})\s/.exec(plain)?.[1]?.length ?? 0
  const isBold = /^\s*(\*\*|__)[^*_].*\1\s*$/.test(plain)
  const laidOut = withoutMarks(level > 0 ? plain.replace(/^\s*#+\s+/, '').replace(/\s+#+$/, '') : plain)
  return { number, page, text: laidOut.replace(/\s+/g, ' ').trim(), laidOut, headingLevel: level, isBold }
}

/** Without Markdown's emphasis and escapes; a rule or an empty table row becomes blank. */
function withoutMarks(text: string): string {
  if (/^[\s|:=_*-]+$/.test(text) && /[-=_*|]{3}/.test(text)) return ''
  return (
    text
      .replace(/^(\s*)>\s/, '$1')
      // A box that was ticked says that the thing is done.
      .replace(/^(\s*[-*+]\s+)\[[xX]\]\s+(.*)$/, '$1$2 (done)')
      .replace(/^(\s*[-*+]\s+)\[ \]\s+/, '$1')
      .replace(/\*\*|__(?=\w)|(?<=\w)__/g, '')
      .replace(/(?<![\w*])\*(?=\S)([^*]{1,200})(?<=\S)\*(?![\w*])/g, '$1')
      .replace(/\\([.\-_*#()[\]+!>])/g, '$1')
      .replace(/<br\s?\/?>/gi, ' ')
  )
}

/** The line's columns: by table bars, by tabs, or by two or more spaces. One cell if it has none. */
export function cellsOf(line: Line): readonly string[] {
  const text = line.laidOut.trim()
  const parts = text.startsWith('|') || text.split('|').length > 2 ? barred(text) : spaced(line.laidOut)
  return parts.map(part => part.replace(/\s+/g, ' ').trim())
}

function barred(text: string): readonly string[] {
  return text.replace(/^\|/, '').replace(/\|$/, '').split('|')
}

function spaced(laidOut: string): readonly string[] {
  return laidOut.includes('\t') ? laidOut.replace(/^ +/, '').split('\t') : laidOut.trim().split(/ {2,}/)
}
