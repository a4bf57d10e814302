import { type SpreadsheetRow, writeCsv, writeXlsx } from '../files/spreadsheet.ts'
import type { Ask } from './ask.ts'
import { type Download, download } from './page.ts'

/** The list as a file, where `?format=csv` or `?format=xlsx` asks for one: the same rows that the reader sees. */
export async function deliverTable(
  ask: Ask,
  title: string,
  rows: () => readonly SpreadsheetRow[],
): Promise<Download | undefined> {
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const headers = (type: string, ending: string) => ({
    'content-type': type,
    'content-disposition': `attachment; filename="${name}.${ending}"`,
  })
  switch (ask.query['format']) {
    case 'csv':
      return download(writeCsv(rows()), headers('text/csv; charset=utf-8', 'csv'))
    case 'xlsx':
      return download(await writeXlsx([{ name: title.slice(0, 31), rows: rows() }]), headers(XLSX, 'xlsx'))
    default:
      return undefined
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
