import type { PageLine } from './page-line.ts'

/** A page has columns of prose only if this many lines stand beside one another; fewer may be a table. */
const FEWEST_LINES = 12

/**
 * The lines of the columns one after the other, or undefined if the page is not set in two columns of prose.
 *
 * In English: at least twelve lines together fall into a left and a right part at one gutter; the two columns are about
 * equally wide; and most lines fill theirs. Cells of a table rarely do: their lines stay as rows.
 */
export function asColumns(lines: readonly PageLine[]): readonly (readonly PageLine[])[] | undefined {
  const gutter = gutterOf(lines)
  if (gutter === undefined) return undefined
  const isBeside = (line: PageLine) => !line.segments.some(({ left, right }) => left < gutter && right > gutter)
  const first = lines.findIndex(
    (line, index) => isBeside(line) && lines.slice(index, index + FEWEST_LINES).every(isBeside),
  )
  if (first < 0) return undefined
  const after = lines.findIndex((line, index) => index > first && !isBeside(line))
  const last = after < 0 ? lines.length : after
  const block = lines.slice(first, last)
  const sides = [side(block, left => left < gutter), side(block, left => left >= gutter)]
  if (!sides.every(isProse)) return undefined
  const below = lines.slice(last)
  return [lines.slice(0, first), ...sides, ...(asColumns(below) ?? [below])]
}

/** The left edge at which most right-hand parts begin. */
function gutterOf(lines: readonly PageLine[]): number | undefined {
  const edges = lines.flatMap(({ segments }) => (segments.length === 2 ? [Math.floor(segments[1]?.left ?? 0)] : []))
  const counted = Map.groupBy(edges, edge => edge)
  const [edge, found] = [...counted].toSorted((a, b) => b[1].length - a[1].length)[0] ?? []
  return edge !== undefined && found !== undefined && found.length >= FEWEST_LINES / 2 ? edge - 1 : undefined
}

function side(lines: readonly PageLine[], isThere: (left: number) => boolean): readonly PageLine[] {
  return lines.flatMap(line => {
    const segments = line.segments.filter(({ left }) => isThere(left))
    return segments.length === 0 ? [] : [{ ...line, segments }]
  })
}

/** One segment to nearly every line, at least half of which reach the right edge, give or take a word. */
function isProse(lines: readonly PageLine[]): boolean {
  const edge = Math.max(...lines.map(({ segments }) => segments.at(-1)?.right ?? 0))
  const start = Math.min(...lines.map(({ segments }) => segments[0]?.left ?? edge))
  const full = lines.filter(({ segments }) => (segments.at(-1)?.right ?? 0) > edge - (edge - start) * 0.2).length
  const single = lines.filter(({ segments }) => segments.length === 1).length
  return lines.length >= FEWEST_LINES / 2 && full >= lines.length * 0.6 && single >= lines.length * 0.9
}
