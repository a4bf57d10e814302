import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Column, Definitions, Table, Text } from './document.ts'
import { TEXT_WIDTH } from './docx-page.ts'
import { type Bookmarks, wordRuns } from './docx-text.ts'

/** With its caption above it, and after it a small gap, without which Word joins two tables that follow one another. */
export function wordTable(table: Table, bookmarks: Bookmarks): readonly (Paragraph | WordTable)[] {
  const { caption, columns, rows, namesRows } = table
  if (columns.length === 0) return []
  const widths = widthsOf(columns)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell([{ text: column.heading, bold: true }], column, widths[index], bookmarks, HEAD),
    ),
  })
  const body = rows.map(row => {
    const cells = columns.map((column, index) => {
      const text = row[index] ?? ''
      return cell(index === 0 && namesRows === true ? emboldened(text) : text, column, widths[index], bookmarks)
    })
    return new TableRow({ children: cells })
  })
  const title = new Paragraph({ style: 'Caption', keepNext: true, children: wordRuns(caption ?? '', bookmarks) })
  const printed = new WordTable({ ...LOOK, rows: [head, ...body], columnWidths: widths, borders: BORDERS })
  return [...(caption === undefined ? [] : [title]), printed, GAP()]
}

/** Two columns without lines or header. */
export function definitionsTable({ rows }: Definitions, bookmarks: Bookmarks): readonly (Paragraph | WordTable)[] {
  if (rows.length === 0) return []
  const columns: readonly Column[] = [
    { heading: '', width: 1 },
    { heading: '', width: 4 },
  ]
  const widths = widthsOf(columns)
  const printed = rows.map(({ label, value }) => {
    const texts: readonly Text[] = [[{ text: label, bold: true }], value]
    return new TableRow({ children: texts.map((text, index) => cell(text, { heading: '' }, widths[index], bookmarks)) })
  })
  return [new WordTable({ ...LOOK, rows: printed, columnWidths: widths, borders: NO_BORDERS }), GAP()]
}

function cell(text: Text, { align }: Column, width = 0, bookmarks: Bookmarks, look = {}): TableCell {
  const alignment = align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT
  const paragraph = new Paragraph({
    alignment,
    spacing: { before: 40, after: 40 },
    children: wordRuns(text, bookmarks),
  })
  return new TableCell({ ...look, width: { size: width, type: WidthType.DXA }, children: [paragraph] })
}

function emboldened(text: Text): Text {
  return typeof text === 'string' ? [{ text, bold: true }] : text.map(run => ({ ...run, bold: true }))
}

/** In twips, by each column's share. */
function widthsOf(columns: readonly Column[]): readonly number[] {
  const shares = columns.map(({ width = 1 }) => Math.max(width, 0.1))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => Math.floor((share / whole) * TEXT_WIDTH))
}

const HEAD = { shading: { fill: 'EEF1F6' } }
const LOOK = { width: { size: TEXT_WIDTH, type: WidthType.DXA }, layout: TableLayoutType.FIXED }
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B4BAC4' }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const BORDERS = { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE }
const NO_BORDERS = { ...BORDERS, top: NONE, bottom: NONE, insideHorizontal: NONE }
const GAP = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 0, line: 160 } })
