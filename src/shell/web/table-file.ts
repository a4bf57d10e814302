import { compareClassifications, mostSecret, type Classification } from '../../kit/classification.ts'
import { deliveryHeaders } from '../files/delivery-headers.ts'
import { type SpreadsheetRow, writeCsv, writeXlsx } from '../files/spreadsheet.ts'
import type { Ask } from './ask.ts'
import { type Download, download } from './page.ts'

/** Rows of a register, as a file for a spreadsheet. */
export type Table = Readonly<{
  /** Without its ending. */
  name: string
  head: readonly string[]
  rows: readonly TableRow[]
  /** Where the table as a whole is more secret than any of its rows. */
  atLeast?: Classification
}>

/** What a row says, and the class of the record that it tells of. */
export type TableRow = Readonly<{ classification: Classification; cells: SpreadsheetRow }>

const CSV = { kind: 'csv', mediaType: 'text/csv', extension: '.csv' } as const
const XLSX = {
  kind: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: '.xlsx',
} as const

/** As many rows as a file holds; whoever wants more asks with a filter. */
export const MOST_ROWS_OF_FILE = 5000

export function isFileFormat(format: string | undefined): format is 'csv' | 'xlsx' {
  return format === 'csv' || format === 'xlsx'
}

/**
 * The list as a file, where `?format=csv` or `?format=xlsx` asks for one: the same rows that the reader sees, each with its class.
 *
 * In English:
 * - the file has the most secret class of its rows, and says so in its name;
 * - what needs a declaration is in no file: it is read here, where each reading is recorded. The last row says how much that is.
 */
export async function deliverTable(ask: Ask, table: () => Table): Promise<Download | undefined> {
  const { format } = ask.query
  return isFileFormat(format) ? await tableFile(ask, format, table()) : undefined
}

export async function tableFile(ask: Ask, format: 'csv' | 'xlsx', table: Table): Promise<Download> {
  const { classes } = ask.edition.classification
  const written = table.rows.filter(({ classification }) => !classes[classification].needsDeclaration)
  const classification = mostSecret([table.atLeast ?? 'white', ...written.map(row => row.classification)])
  const name = `${table.name} (${classes[classification].name})`
  const rows = [
    [...table.head, CLASS],
    ...written.map(row => [...row.cells, classes[row.classification].name]),
    ...leftOut(ask, table),
  ]
  const type = format === 'csv' ? CSV : XLSX
  const body = format === 'csv' ? writeCsv(rows) : await writeXlsx([{ name, rows }])
  return { ...download(body, deliveryHeaders({ type, name, classification })), leavesOutDeclared: true }
}

const CLASS = 'Class'

/** Only whoever sees such rows on the page is told of them in the file. */
function leftOut({ edition }: Ask, { head, rows }: Table): readonly SpreadsheetRow[] {
  const { classes } = edition.classification
  const out = rows.filter(({ classification }) => classes[classification].needsDeclaration)
  const [first] = out.map(({ classification }) => classification).toSorted(compareClassifications)
  if (first === undefined) return []
  const said = out.length === 1 ? '1 more row is' : `${out.length} more rows are`
  const says = `${said} ${classes[first].name}: read here alone, and in no file`
  return [[says, ...head.map(() => '')]]
}
