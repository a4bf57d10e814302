import type { PageLine, Segment } from './page-line.ts'

/** The rows of a table on a page, one line each with its cells parted by tabs, and the index of the line after it. */
export type PageTable = Readonly<{ rows: readonly string[]; next: number }>

/**
 * The table that begins at a line, or undefined if none does.
 *
 * In English: its first line has pieces far apart, and each line below has pieces only where one of those begins. A piece that reaches across the next
 * column ends it, and so does a wide space. Where the lines of a row stand closer together than the rows do, they are put together to one.
 */
export function tableAt(lines: readonly PageLine[], from: number): PageTable | undefined {
  const head = lines[from]
  if (head === undefined || head.segments.length < 2) return undefined
  const edges = head.segments.map(({ left }) => left)
  const found: Placed[] = [{ cells: head.segments.map(({ text }) => text), step: 0 }]
  for (const line of lines.slice(from + 1)) {
    const step = line.down - (lines[from + found.length - 1]?.down ?? 0)
    const cells = step > line.size * WIDEST_STEP ? undefined : cellsIn(edges, line)
    if (cells === undefined) break
    found.push({ cells, step })
  }
  const tight = Math.min(...found.slice(1).map(({ step }) => step))
  const end = found.findIndex(({ cells, step }) => step > tight * LOOSE && cells.slice(1).every(cell => cell === ''))
  const kept = end < 0 ? found : found.slice(0, end)
  if (kept.length < 2) return undefined
  const isParted = edges.length > 2 && kept.some(({ step }) => step > tight * LOOSE)
  return { rows: isParted ? together(kept, tight) : kept.map(({ cells }) => asRow(cells)), next: from + kept.length }
}

type Placed = Readonly<{ cells: readonly string[]; step: number }>

/** In sizes of the type: two lines of a table never stand further apart than a row with a wide margin. */
const WIDEST_STEP = 3.5
/** How much further apart than lines of one row two rows stand, where they do. */
const LOOSE = 1.2

/** What the line has in each column, or undefined if it is no part of the table. */
function cellsIn(edges: readonly number[], { segments, size }: PageLine): readonly string[] | undefined {
  const pieces = segments.flatMap(segment => atEdges(segment, edges, size))
  const places = pieces.map(({ left }) => edges.findIndex(edge => isNear(edge, left, size)))
  const isInOrder = pieces.length === edges.length && places.includes(-1)
  const columns = isInOrder ? edges.map((_, column) => column) : places
  if (columns.includes(-1) || new Set(columns).size < columns.length) return undefined
  const isAcross = pieces.some(
    ({ right }, at) => right > (edges[(columns[at] ?? 0) + 1] ?? Number.POSITIVE_INFINITY) + size * 0.3,
  )
  return isAcross ? undefined : edges.map((_, column) => pieces[columns.indexOf(column)]?.text ?? '')
}

function isNear(edge: number, left: number, size: number): boolean {
  return Math.abs(edge - left) < size * 0.3
}

/** A narrow column leaves no wide space before the next one: what begins exactly where a column does is parted from what stands before it. */
function atEdges(segment: Segment, edges: readonly number[], size: number): readonly Segment[] {
  const parts: Segment[] = []
  for (const piece of segment.pieces) {
    const last = parts.at(-1)
    const begins = edges.some(edge => isNear(edge, piece.left, size))
    if (last === undefined || begins) parts.push({ ...piece, pieces: [piece] })
    else {
      const text = `${last.text}${piece.isSpaced ? ' ' : ''}${piece.text}`
      parts[parts.length - 1] = { text, left: last.left, right: piece.right, pieces: [...last.pieces, piece] }
    }
  }
  return parts
}

function together(lines: readonly Placed[], tight: number): readonly string[] {
  const rows: string[][] = []
  for (const { cells, step } of lines) {
    const last = rows.at(-1)
    if (last === undefined || step > tight * LOOSE) rows.push([...cells])
    else cells.forEach((cell, column) => (last[column] = joined(last[column] ?? '', cell)))
  }
  return rows.map(asRow)
}

/** A reference that is too wide for its column is broken behind its sign: `PA05-` and `02`. */
function joined(above: string, below: string): string {
  if (above === '' || below === '') return above + below
  return /\d[-/]$/.test(above) && /^\d/.test(below) ? above + below : `${above} ${below}`
}

function asRow(cells: readonly string[]): string {
  return cells.join('\t').trimEnd()
}
