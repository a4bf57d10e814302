import { attendanceLabel } from './attendance-label.ts'
import { cellsOf, type Line } from './line.ts'

/** Puts lists that stand beside each other, “Present:      Apologies:”, one below the other. */
export function oneBelowTheOther(lines: readonly Line[]): readonly Line[] {
  const head = lines.findIndex(isHead)
  const heading = lines[head]
  if (heading === undefined) return lines
  const blank = lines.findIndex(({ text }, index) => index > head && text === '')
  const end = blank < 0 ? lines.length : blank
  const starts = startsOf(heading)
  const columns = starts.map((_, column) =>
    lines.slice(head, end).flatMap(line => {
      const text = cellAt(line, starts, column)
      return text === '' ? [] : [{ ...line, text, laidOut: text }]
    }),
  )
  return [...lines.slice(0, head), ...columns.flat(), ...oneBelowTheOther(lines.slice(end))]
}

/** Two labels and nothing else. */
function isHead(line: Line): boolean {
  const cells = cellsOf(line).filter(cell => cell !== '')
  return cells.length === 2 && cells.every(cell => attendanceLabel(cell)?.rest === '')
}

function startsOf(line: Line): readonly number[] {
  const parts = cellsOf(line)
  return isParted(line) ? parts.map((_, column) => column) : parts.map(part => line.laidOut.indexOf(part))
}

function isParted({ laidOut }: Line): boolean {
  return /[\t|]/.test(laidOut)
}

function cellAt(line: Line, starts: readonly number[], column: number): string {
  const cells = cellsOf(line)
  if (isParted(line)) return cells[column] ?? ''
  const place = (cell: string) => {
    const distances = starts.map(start => Math.abs(start - line.laidOut.indexOf(cell)))
    return distances.indexOf(Math.min(...distances))
  }
  return cells.filter(cell => place(cell) === column).join(' ')
}
