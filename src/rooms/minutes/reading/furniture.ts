import type { Line } from './line.ts'

export type WithoutFurniture = Readonly<{ lines: readonly Line[]; removed: readonly Line[] }>

/**
 * Takes out what is printed on every page and belongs to none: headers, footers, page numbers.
 *
 * In English: a line that says which page it is; a line that stands again and again at the top or the foot of pages;
 * and, where the page ends have been lost, a short line that is repeated beside page numbers.
 */
export function removeFurniture(lines: readonly Line[]): WithoutFurniture {
  const printed = lines.filter(({ text }) => text !== '')
  const bare = printed.filter((line, index) => isBareNumber(line) && isAtEdge(printed, index))
  const pageNumbers = new Set([...lines.filter(isPageNumber), ...bare])
  const repeated = repeatedAtEdges(lines, pageNumbers)
  const isFurniture = (line: Line): boolean => pageNumbers.has(line) || repeated.has(line)
  return { lines: lines.map(line => (isFurniture(line) ? blank(line) : line)), removed: lines.filter(isFurniture) }
}

function blank(line: Line): Line {
  return { ...line, text: '', laidOut: '', headingLevel: 0, isBold: false }
}

const PAGE_OF = /\bpage\s*\|?\s*\d{1,4}(\s*(of|\/)\s*\d{1,4})?\b/i

function isPageNumber({ text }: Line): boolean {
  if (text.length > 120) return false
  const match = PAGE_OF.exec(text)
  if (match === null) return /^[-–—]?\s*\d{1,3}\s*of\s*\d{1,3}\s*[-–—]?$|^[-–—]\s*\d{1,4}\s*[-–—]$/.test(text)
  // “see page 4 of the report” is a sentence; a footer is not.
  return !/[a-z]{2}[.;,]$/.test(text) && !/\b(see|on|in|at|to|from|and)\s*$/i.test(text.slice(0, match.index))
}

function isBareNumber({ text }: Line): boolean {
  return /^\d{1,3}$/.test(text)
}

/** The last that is printed on its page, or the first. */
function isAtEdge(printed: readonly Line[], index: number): boolean {
  const page = printed[index]?.page
  const next = printed[index + 1]
  const before = printed[index - 1]
  return (next !== undefined && next.page !== page) || (before !== undefined && before.page !== page)
}

const EDGE_LINES = 5

/** Lines near the end of a page that recur there, apart from their numbers. */
function repeatedAtEdges(lines: readonly Line[], pageNumbers: ReadonlySet<Line>): ReadonlySet<Line> {
  const edges = lines.filter(line => line.text !== '' && isShort(line) && !pageNumbers.has(line))
  const near = edgeLines(lines, pageNumbers)
  const counts = Map.groupBy(
    edges.filter(line => near.has(line.number)),
    keyOf,
  )
  const recurring = [...counts.values()].filter(
    group => new Set(group.map(({ page }) => page)).size >= 2 || group.length >= 3,
  )
  return new Set(recurring.filter(group => group.length >= 2 && pagesApart(group)).flat())
}

function pagesApart(group: readonly Line[]): boolean {
  const [first] = group
  const last = group.at(-1)
  return first !== undefined && last !== undefined && (last.page > first.page || last.number - first.number > 20)
}

function keyOf({ text }: Line): string {
  return text.toLowerCase().replace(/\d+/g, '#')
}

/** Neither a sentence, nor a list's point, nor a numbered heading. */
function isShort({ text }: Line): boolean {
  // References of a table differ in their numbers alone, and are no furniture.
  if (!/\p{L}{3}/u.test(text) || text.length > 100 || /[.;:,]$/.test(text)) return false
  if (/\b(ref|owner|action|due|name)\b/i.test(text)) return false
  return !/^([eo•*-]|\(?[a-z]\))\s|^\d+[.)]?\s+\p{Lu}|^(\w+\s){0,4}[A-Z]{4,}ED\b/u.test(text)
}

function edgeLines(lines: readonly Line[], pageNumbers: ReadonlySet<Line>): ReadonlySet<number> {
  const near = new Set<number>()
  const printed = lines.filter(({ text }) => text !== '')
  printed.forEach((line, index) => {
    const next = printed[index + 1]
    const isEdge = pageNumbers.has(line) || (next !== undefined && next.page !== line.page)
    if (!isEdge) return
    for (const other of printed.slice(Math.max(0, index - EDGE_LINES + 1), index + EDGE_LINES + 1))
      near.add(other.number)
  })
  for (const line of printed.slice(0, EDGE_LINES)) near.add(line.number)
  for (const line of printed.slice(-EDGE_LINES)) near.add(line.number)
  return near
}
