import { besideOneAnother, type CellLines } from './cell-lines.ts'
import { headingLine } from './heading-line.ts'
import { ordinalText } from './list-number.ts'
import { attributeOf, childrenNamed, descendantsNamed, elementsOf, isElement, textOf, type XmlElement } from './xml.ts'

const MOST_COLUMNS = 100
const MOST_ROWS_REACHED = 1_000

/** The lines of a page that has only blocks, lists and tables left in it. */
export function pageLines(element: XmlElement): readonly string[] {
  const lines: string[] = []
  let inline = ''
  const endLine = () => {
    const text = inline.replace(/[\s\u00a0]+/g, ' ').trim()
    if (text !== '') lines.push(text)
    inline = ''
  }
  for (const node of element.children) {
    if (!isElement(node)) inline += node
    else {
      endLine()
      lines.push(...blockLines(node))
    }
  }
  endLine()
  return lines
}

function blockLines(element: XmlElement): readonly string[] {
  if (element.name === 'table') return tableLines(element)
  if (element.name === 'ol' || element.name === 'ul') return listLines(element)
  if (element.name === 'pre') return textOf(element).split('\n')
  if (/^h[1-6]$/.test(element.name)) return ['', headingLine(pageLines(element).join(' '), Number(element.name[1]))]
  return pageLines(element)
}

function listLines(list: XmlElement): readonly string[] {
  const start = Number.parseInt(attributeOf(list, 'start') ?? '1', 10)
  const format = attributeOf(list, 'type') ?? '1'
  return childrenNamed(list, 'li').flatMap((entry, index) => {
    const label = list.name === 'ul' ? '•' : `${ordinalText((start || 1) + index, format)}.`
    const [first = '', ...rest] = pageLines(entry)
    return [`${label} ${first}`, ...rest]
  })
}

/** Rows with tabs; but a table that holds tables, or has one column, only arranges the page, and its cells are blocks. */
function tableLines(table: XmlElement): readonly string[] {
  const rows = childrenNamed(table, 'tr').map(row =>
    elementsOf(row).filter(({ name }) => name === 'td' || name === 'th'),
  )
  const captions = childrenNamed(table, 'caption').flatMap(pageLines)
  const isFrame = rows.every(cells => cells.length < 2) || descendantsNamed(table, 'table').next().done === false
  const lines = isFrame ? rows.flat().flatMap(pageLines) : rowsOf(rows).flatMap(besideOneAnother)
  return [...captions, ...lines]
}

/** The cells of each row. Where a cell of an earlier row reaches down into one, an empty cell keeps its place. */
function rowsOf(rows: readonly (readonly XmlElement[])[]): readonly (readonly CellLines[])[] {
  const reaching = new Map<number, number>()
  return rows.map(cells => {
    const row: CellLines[] = []
    const skip = (): void => {
      for (let left = reaching.get(row.length); left !== undefined; left = reaching.get(row.length)) {
        if (left > 1) reaching.set(row.length, left - 1)
        else reaching.delete(row.length)
        row.push([])
      }
    }
    for (const cell of cells) {
      skip()
      const [text = [], ...spanned] = cellsOf(cell)
      const down = Math.min(spanOf(cell, 'rowspan'), MOST_ROWS_REACHED) - 1
      ;[text, ...spanned].forEach((_, index) => {
        if (down > 0) reaching.set(row.length + index, down)
      })
      row.push(text, ...spanned)
    }
    skip()
    return row
  })
}

/** The blocks of a cell, followed by an empty cell for each further column that it spans. */
function cellsOf(cell: XmlElement): readonly CellLines[] {
  const span = Math.min(spanOf(cell, 'colspan'), MOST_COLUMNS)
  return [pageLines(cell).filter(line => line !== ''), ...Array.from({ length: span - 1 }, () => [])]
}

function spanOf(cell: XmlElement, direction: 'colspan' | 'rowspan'): number {
  return Math.max(1, Number.parseInt(attributeOf(cell, direction) ?? '1', 10) || 1)
}
