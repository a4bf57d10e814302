import type { SpreadsheetRow } from '../files/spreadsheet.ts'
import type { Ask } from './ask.ts'
import type { Download } from './page.ts'
import { isFileFormat, tableFile } from './table-file.ts'

/**
 * The list as a file, where `?format=csv` or `?format=xlsx` asks for one: the same rows that the reader sees. It is not asked how secret they
 * are, so the file stays in no cache.
 */
export async function deliverTable(
  ask: Ask,
  title: string,
  rows: () => readonly SpreadsheetRow[],
): Promise<Download | undefined> {
  const { format } = ask.query
  if (!isFileFormat(format)) return undefined
  return await tableFile(format, { name: title, rows: rows(), classifications: ['red'] })
}
