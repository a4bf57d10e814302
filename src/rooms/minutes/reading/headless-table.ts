import type { ActionTable, TableRow } from './table-rows.ts'
import { datesIn } from './date.ts'
import { cellsOf, type Line } from './line.ts'
import { isOnlyOwner } from './owner.ts'
import { isRefCell } from './table-column.ts'

const TITLE =
  /^(?:(?:new|open|outstanding)\s)?actions?(?:\s(?:log|list|table|register|summary|items|points|tracker))?:?$|^(?:summary|list|log) of actions:?$/i
const NO_HEAD = 'The table has no head: which column is which was told by what stands in it.'

/** A list of actions in columns without a head, below a heading such as “Action log”: each row opens with a reference. */
export function headlessTable(lines: readonly Line[], from: number): ActionTable | undefined {
  const title = lines[from]
  if (title === undefined || !TITLE.test(title.text)) return undefined
  const rows: Row[] = []
  for (const line of lines.slice(from + 1)) {
    if (line.text === '') continue
    const cells = cellsOf(line).filter(cell => cell !== '')
    if (cells.length < 3 || !isRefCell(cells[0] ?? '')) break
    rows.push({ cells, line })
  }
  const owner = columnWhere(rows, cell => cell.length <= 30 && isOnlyOwner(cell))
  const action = longestColumn(rows)
  if (rows.length < 2 || owner === undefined || action === owner) return undefined
  const last = rows.at(-1)?.line.number ?? title.number
  return {
    columns: ['ref', 'owner', 'action', 'due', 'status'],
    rows: rows.map(row => asRow(row, owner, action)),
    lines: { from: title.number, to: last },
  }
}

type Row = Readonly<{ cells: readonly string[]; line: Line }>

/** The first column, after the references, of which every cell is of this sort. */
function columnWhere(rows: readonly Row[], isSuch: (cell: string) => boolean): number | undefined {
  const width = Math.min(...rows.map(({ cells }) => cells.length))
  for (let column = 1; column < width; column += 1) {
    if (rows.every(({ cells }) => isSuch(cells[column] ?? ''))) return column
  }
  return undefined
}

function longestColumn(rows: readonly Row[]): number {
  const letters = [1, 2, 3].map(column => rows.reduce((sum, { cells }) => sum + (cells[column]?.length ?? 0), 0))
  return letters.indexOf(Math.max(...letters)) + 1
}

function asRow({ cells, line }: Row, owner: number, action: number): TableRow {
  const rest = cells.filter((_, column) => column > 0 && column !== owner && column !== action).join(' ')
  const isDate =
    datesIn(rest).length > 0 || /\bmeeting\b|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(rest)
  return {
    cells: {
      ref: cells[0] ?? '',
      owner: cells[owner] ?? '',
      action: cells[action] ?? '',
      ...(rest === '' ? {} : isDate ? { due: rest } : { status: rest }),
    },
    lines: { from: line.number, to: line.number },
    doubt: NO_HEAD,
  }
}
