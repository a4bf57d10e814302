import { brokenTable, runTogetherTable } from './broken-table.ts'
import { headlessTable } from './headless-table.ts'
import { cellsOf, type Line } from './line.ts'
import { type ActionTable, type TableRow, tableOf } from './table-rows.ts'
import { type ColumnSort, headOf, isRefCell } from './table-column.ts'

/** The tables of actions among these lines, however their columns are parted: by tabs, bars, spaces, or not at all. */
export function actionTables(lines: readonly Line[]): readonly ActionTable[] {
  const tables: ActionTable[] = []
  let from = 0
  while (from < lines.length) {
    const table = tableAt(lines, from)
    if (table !== undefined && table.rows.length > 0) {
      tables.push(table)
      from = lines.findIndex(({ number }) => number === table.lines.to)
    }
    from += 1
  }
  return tables
}

function tableAt(lines: readonly Line[], from: number): ActionTable | undefined {
  const line = lines[from]
  if (line === undefined || line.text === '' || line.text.length > 200) return undefined
  const columns = headOf(cellsOf(line))
  if (columns === undefined)
    return brokenTable(lines, from) ?? runTogetherTable(lines, from) ?? headlessTable(lines, from)
  return isParted(line)
    ? tableOf(columns, line, rowsOf(lines.slice(from + 1), columns, partedCells))
    : tableOf(columns, line, rowsOf(lines.slice(from + 1), columns, byPlace(line)))
}

function isParted({ laidOut }: Line): boolean {
  return /[\t|]/.test(laidOut)
}

/** In a table parted by tabs or bars, spaces part nothing. */
function partedCells(line: Line): readonly string[] {
  return isParted(line) ? cellsOf(line) : [line.text]
}

type Row = { cells: string[]; from: number; to: number }

function rowsOf(
  lines: readonly Line[],
  columns: readonly ColumnSort[],
  cells: (line: Line) => readonly string[],
): readonly TableRow[] {
  const rows: Row[] = []
  let blanks = 0
  for (const line of lines) {
    if (line.text === '') {
      blanks += 1
      continue
    }
    const found = withoutEmptyEnd(cells(line))
    const isHead = headOf(cellsOf(line)) !== undefined
    if (isHead && (rows.length === 0 || blanks > 1)) break
    const used = found.filter(cell => cell !== '').length
    const last = rows.at(-1)
    const isFirstEmpty = found[0] === '' && used > 0
    const startsRow = !isFirstEmpty && (used > 1 || isRefCell(found[0] ?? ''))
    if (headOf(cellsOf(line)) === undefined && startsRow)
      rows.push({ cells: [...found], from: line.number, to: line.number })
    else if (last !== undefined && (isFirstEmpty || (blanks === 0 && used === 1 && found.length === 1)))
      goOn(last, found, line, columns)
    else if (!isHead) break
    blanks = 0
  }
  return rows.map(row => asRow(row, columns))
}

/** A row that spans the table has one cell, and empty ones behind it. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1)
}

/** A wrapped cell goes on in the row above; a line without columns goes on in the column of words. */
function goOn(row: Row, found: readonly string[], line: Line, columns: readonly ColumnSort[]): void {
  const at = found.length === 1 ? Math.max(0, columns.indexOf('action')) : 0
  found.forEach((cell, index) => {
    if (cell !== '') row.cells[index + at] = `${row.cells[index + at] ?? ''} ${cell}`.trim()
  })
  row.to = line.number
}

function asRow({ cells, from, to }: Row, columns: readonly ColumnSort[]): TableRow {
  const named: Partial<Record<ColumnSort, string>> = {}
  columns.forEach((column, index) => {
    const cell = cells[index]?.trim() ?? ''
    if (cell !== '') named[column] = named[column] === undefined ? cell : `${named[column]} ${cell}`
  })
  return { cells: named, lines: { from, to } }
}

/** Columns parted by spaces alone: each piece of a line belongs to the column whose head begins nearest to it. */
function byPlace(head: Line): (line: Line) => readonly string[] {
  const starts = piecesOf(head).map(({ at }) => at)
  return line => {
    const cells = starts.map(() => '')
    for (const { at, text } of piecesOf(line)) {
      const column = nearest(starts, at)
      cells[column] = `${cells[column] ?? ''} ${text}`.trim()
    }
    return cells
  }
}

function nearest(starts: readonly number[], at: number): number {
  const distances = starts.map(start => Math.abs(start - at))
  return distances.indexOf(Math.min(...distances))
}

function piecesOf({ laidOut }: Line): readonly Readonly<{ at: number; text: string }>[] {
  return [...laidOut.matchAll(/\S+(?: \S+)*/g)].map(match => ({ at: match.index, text: match[0] }))
}
