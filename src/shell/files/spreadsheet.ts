import { withoutOverrides } from '../views/markup.ts'

/** A number is written as a number; a date is given as text, `2016-12-09`. */
export type SpreadsheetCell = string | number | boolean | null
export type SpreadsheetRow = readonly SpreadsheetCell[]
/** The first row is the heading: bold, and always in sight. */
export type Sheet = Readonly<{ name: string; rows: readonly SpreadsheetRow[] }>

const MOST_CHARACTERS = 32_767 // Excel's own limit for a cell

/**
 * Rows as CSV (RFC 4180, with a byte order mark by which spreadsheets know UTF-8). All text stands in quotation marks, since some
 * spreadsheets part cells at semicolons too; text that would be taken for a formula has an apostrophe before it.
 */
export function writeCsv(rows: readonly SpreadsheetRow[]): string {
  return `\ufeff${rows.map(row => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

/** Sheets as an XLSX workbook. Text is always stored as text, and neutralised as in CSV, lest it run when saved as that. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  // Brought in by the first table that is asked for: most readers never ask.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const names = sheetNames(sheets.map(({ name }) => name))
  const written = writeExcelFile(
    sheets.map(({ rows }, index) => ({
      sheet: names[index] ?? `Sheet ${index + 1}`,
      data: rows.map((row, number) => row.map(cell => xlsxCell(cell, number === 0))),
      stickyRowsCount: 1,
    })),
  )
  return new Uint8Array(await written.toBuffer())
}

/** What spreadsheets take for the start of a formula, also after spaces and in the full-width form (OWASP, CSV injection). */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** The text, with an apostrophe before it if a spreadsheet could run it, and without what would turn the words around it. */
export function neutralised(text: string): string {
  const words = withoutOverrides(text)
  return FORMULA.test(words) ? `'${words}` : words
}

function csvCell(cell: SpreadsheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return `"${neutralised(cell.toWellFormed().replaceAll('\0', '')).replaceAll('"', '""')}"`
}

function xlsxCell(cell: SpreadsheetCell, isHeading: boolean) {
  const style = isHeading ? { fontWeight: 'bold' as const } : {}
  if (cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) return null
  if (typeof cell === 'number') return { value: cell, type: Number, ...style }
  if (typeof cell === 'boolean') return { value: cell, type: Boolean, ...style }
  return { value: xlsxText(cell), type: String, ...style }
}

/** Without the characters that XML cannot hold (XML 1.0, 2.2). Text too long for a cell ends in a note that it goes on. */
function xlsxText(text: string): string {
  const valid = neutralised(text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, ''))
  if (valid.length <= MOST_CHARACTERS) return valid
  const more = ' … (cut here: too long for a cell)'
  return `${valid.slice(0, MOST_CHARACTERS - more.length).toWellFormed()}${more}`
}

/** At most 31 characters, none of those that Excel forbids, and no two alike. */
function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const plain =
      name
        .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
        .trim()
        .replace(/^'+|'+$/g, '')
        .slice(0, 31) || `Sheet ${index + 1}`
    const free = taken.has(plain.toLowerCase()) ? `${plain.slice(0, 26)} (${index + 1})` : plain
    taken.add(free.toLowerCase())
    return free
  })
}
