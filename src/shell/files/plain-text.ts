import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Reading } from './extracted-text.ts'
import { parseSeparated, separatorOf } from './separated-values.ts'
import { decodeText } from './text-encoding.ts'

/** The text as it stands, with `\n` for every kind of break. */
export function readPlainText(bytes: Uint8Array): Verdict<Reading> {
  const decoded = decodeText(bytes)
  if (decoded === undefined) return undecodable()
  const text = decoded.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const pages = text.split('\f')
  const warnings =
    decoded.charset === 'windows-1252'
      ? ['The text is not Unicode; it was read as Western European (Windows-1252).']
      : []
  return granted({ text, warnings, ...(pages.length > 1 ? { pages } : {}) })
}

/** Cells parted by tabs, one row a line; breaks and tabs within a cell become spaces. */
export function readCsv(bytes: Uint8Array): Verdict<Reading> {
  const plain = readPlainText(bytes)
  if (!plain.ok) return plain
  const rows = parseSeparated(plain.value.text, separatorOf(plain.value.text) ?? ',')
  return granted({ text: tabbed(rows), warnings: plain.value.warnings })
}

/** Rows as lines of cells parted by tabs, without the empty cells at their ends. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  return rows
    .map(row =>
      row
        .map(cell => cell.replace(/\s+/g, ' ').trim())
        .join('\t')
        .trimEnd(),
    )
    .join('\n')
}

/** Markdown keeps its lines and the marks of its headings; emphasis and links lose theirs, and tables become rows with tabs. */
export function readMarkdown(bytes: Uint8Array): Verdict<Reading> {
  const plain = readPlainText(bytes)
  if (!plain.ok) return plain
  const text = plain.value.text.split('\n').map(withoutMarks).join('\n')
  return granted({ ...plain.value, text })
}

/** The rule below a table's heads becomes empty, so that every line keeps its number. */
function withoutMarks(line: string): string {
  if (/^\s*\|?[ :]*-{3,}[ :]*\|[ :|-]*$/.test(line)) return ''
  const row = /^\s*\|(.*)\|\s*$/.exec(line)?.[1]
  if (row !== undefined) return tabbed([row.split(/(?<!\\)\|/).map(withoutEmphasis)])
  return withoutEmphasis(line.replace(/^\s{0,3}>\s?/, ''))
}

function withoutEmphasis(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\.\-_*#()[\]+!>|])/g, '$1')
}

function undecodable(): Verdict<never> {
  return refused({
    reason: 'text-encoding-unknown',
    says: 'The text cannot be read in any encoding that we know. Save it as UTF-8 and upload it again.',
  })
}
