import { attendanceLabel } from './attendance-label.ts'
import { cellsOf, type Line } from './line.ts'

/** Fewer headings than this are a title and a chance, not an agenda. */
const FEWEST = 3

/**
 * The indexes of the headings of minutes that number nothing. In English: the lines marked as headings of the level that is used
 * most; failing that, lines in bold; failing that, lines in capitals; failing that, short lines that stand by themselves above text.
 */
export function unnumberedHeadings(lines: readonly Line[]): readonly number[] {
  const candidates = lines.flatMap((line, index) => (couldBeHeading(lines, index) ? [{ line, index }] : []))
  const marked = Map.groupBy(
    candidates.filter(({ line }) => line.headingLevel > 0),
    ({ line }) => line.headingLevel,
  )
  const levels = [...marked.values()].sort((a, b) => b.length - a.length)
  const ways = [
    levels[0] ?? [],
    candidates.filter(({ line }) => line.isBold),
    candidates.filter(({ line }) => !/\p{Ll}/u.test(line.text) && /\p{Lu}{3}/u.test(line.text)),
    candidates.filter(({ line }) => isAlone(lines, line) && line.text.length <= 70),
  ]
  const best = ways.find(way => way.length >= FEWEST) ?? ways.find(way => way.length === 2) ?? []
  return best.map(({ index }) => index)
}

function couldBeHeading(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (line === undefined || line.text.length < 3 || line.text.length > 110) return false
  if (/[.;,:?!]$|:\s/.test(line.text) || !/^\p{Lu}/u.test(line.text) || attendanceLabel(line.text) !== undefined)
    return false
  if (/^[A-Z]{4,}ED\b|^(Summary of|Contents|Topics)\b/.test(line.text) || cellsOf(line).length > 1) return false
  if (index < 8 && /^(draft |final )?minutes\b/i.test(line.text)) return false
  if (/^(actions?|decisions?|resolved|resolution|date(?! of (?:the )?next)|venue|time)\b/i.test(line.text)) return false
  return line.headingLevel > 0 || hasTextBelow(lines, index)
}

function hasTextBelow(lines: readonly Line[], index: number): boolean {
  const next = lines.slice(index + 1, index + 5).find(({ text }) => text !== '')
  return (
    next !== undefined && next.headingLevel === 0 && (next.text.split(' ').length > 5 || /[.:;?!]$/.test(next.text))
  )
}

function isAlone(lines: readonly Line[], line: Line): boolean {
  const before = lines[line.number - 2]
  // Without blank lines, as a word processor's paragraphs come, the text above must at least have ended.
  return before === undefined || before.text === '' || /[.!?]$/.test(before.text) || cellsOf(before).length > 1
}
