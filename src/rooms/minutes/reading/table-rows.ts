import type { Line } from './line.ts'
import type { Place } from './reading.ts'
import type { ColumnSort } from './table-column.ts'

export type TableRow = Readonly<{ cells: Readonly<Partial<Record<ColumnSort, string>>>; lines: Place; doubt?: string }>
export type ActionTable = Readonly<{ columns: readonly ColumnSort[]; rows: readonly TableRow[]; lines: Place }>

export function tableOf(columns: readonly ColumnSort[], head: Line, rows: readonly TableRow[]): ActionTable {
  return { columns, rows, lines: { from: head.number, to: rows.at(-1)?.lines.to ?? head.number } }
}
