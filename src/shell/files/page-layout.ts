import type { Fragment, PageLine, Segment } from './page-line.ts'
import { asColumns } from './page-columns.ts'
import { tableAt } from './page-table.ts'

/**
 * The text of a page: line by line from the top, each from the left, wide gaps as tabs, and an empty line where there is
 * a wide space between lines. Columns of prose are read one after the other.
 */
export function layOut(fragments: readonly Fragment[]): string {
  const lines = linesOf(fragments)
  return (asColumns(lines) ?? [lines]).flatMap(textLines).join('\n')
}

/** Fragments whose baselines differ by less than half the size of the type stand on one line, ordinals set high too. */
function linesOf(fragments: readonly Fragment[]): readonly PageLine[] {
  const lines: Fragment[][] = []
  for (const fragment of fragments.toSorted((a, b) => a.down - b.down)) {
    const line = lines.at(-1)
    const first = line?.[0]
    const isSame = first !== undefined && fragment.down - first.down < Math.max(first.size, fragment.size) * 0.5
    if (isSame) line?.push(fragment)
    else lines.push([fragment])
  }
  return lines.map(lineOf)
}

function lineOf(fragments: readonly Fragment[]): PageLine {
  const size = Math.max(...fragments.map(fragment => fragment.size))
  const main = fragments.find(fragment => fragment.size === size)
  return { down: main?.down ?? 0, size, segments: segmentsOf(fragments) }
}

/** A gap wider than one and a half times the type is no space between words, not even in justified text. */
function segmentsOf(fragments: readonly Fragment[]): readonly Segment[] {
  const segments: Segment[] = []
  for (const { text, across, width, size } of fragments.toSorted((a, b) => a.across - b.across)) {
    const last = segments.at(-1)
    const gap = across - (last?.right ?? Number.NEGATIVE_INFINITY)
    const isSpaced = gap > size * 0.15 || last?.text.endsWith(' ') === true || text.startsWith(' ')
    const piece = { text: text.trim(), left: across, right: across + width, isSpaced }
    if (last === undefined || gap > size * 1.6)
      segments.push({ text: piece.text, left: piece.left, right: piece.right, pieces: [piece] })
    else {
      const joined = `${last.text.trimEnd()}${isSpaced ? ' ' : ''}${text.trimStart()}`
      const right = Math.max(last.right, piece.right)
      segments[segments.length - 1] = { text: joined, left: last.left, right, pieces: [...last.pieces, piece] }
    }
  }
  return segments
}

/** An empty line stands for a space that is half as wide again as the usual one on this page. The rows of a table are lines, however many theirs had. */
function textLines(lines: readonly PageLine[]): readonly string[] {
  const steps = lines.slice(1).map((line, index) => line.down - (lines[index]?.down ?? 0))
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  const texts: string[] = []
  for (let index = 0; index < lines.length; ) {
    const { segments, size } = lines[index] ?? { segments: [], size: 0 }
    if ((steps[index - 1] ?? 0) > Math.max(usual, size * 1.1) * 1.5) texts.push('')
    const table = isLabelled(segments) ? undefined : tableAt(lines, index)
    texts.push(...(table?.rows ?? [joinedSegments(segments)]))
    index = table?.next ?? index + 1
  }
  return texts
}

const LABEL = /^([•‣▪●○◦·–-]|\d{1,3}(\.\d{1,3})*[.)]?|\(?[a-z]{1,4}[.)])$/i
const WIDEST_INDENT = 40

/** A bullet or number set a little apart from its text is no column. */
function joinedSegments([first, ...rest]: readonly Segment[]): string {
  if (first === undefined) return ''
  const sign = isLabelled([first, ...rest]) ? ' ' : '\t'
  return rest.reduce((line, { text }, index) => `${line}${index === 0 ? sign : '\t'}${text}`, first.text)
}

function isLabelled([first, second]: readonly Segment[]): boolean {
  if (first === undefined || second === undefined) return false
  return LABEL.test(first.text) && second.left - first.right < WIDEST_INDENT
}
