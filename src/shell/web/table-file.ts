import { mostSecret, type Classification } from '../../kit/classification.ts'
import { deliveryHeaders } from '../files/delivery-headers.ts'
import { type SpreadsheetRow, writeCsv, writeXlsx } from '../files/spreadsheet.ts'
import { type Download, download } from './page.ts'

/** Rows of a register, the heading first, as a file for a spreadsheet. */
export type TableFile = Readonly<{
  /** Without its ending. */
  name: string
  rows: readonly SpreadsheetRow[]
  /** Of the records that it tells of: the file has the most secret of them. */
  classifications: readonly Classification[]
}>

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

export async function tableFile(format: 'csv' | 'xlsx', { name, rows, classifications }: TableFile): Promise<Download> {
  const type = format === 'csv' ? CSV : XLSX
  const body = format === 'csv' ? writeCsv(rows) : await writeXlsx([{ name, rows }])
  return download(body, deliveryHeaders({ type, name, classification: mostSecret(classifications) }))
}
