import { headingLine } from './heading-line.ts'
import { ordinalText } from './list-number.ts'
import { attributeOf, childrenNamed, descendantsNamed, elementsOf, isElement, textOf, type XmlElement } from './xml.ts'

const MOST_COLUMNS = 100

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
  const lines = isFrame
    ? rows.flat().flatMap(pageLines)
    : rows.map(cells => cells.flatMap(cellsOf).join('\t').trimEnd())
  return [...captions, ...lines]
}

/** One cell as one line, followed by an empty one for each further column that it spans. */
function cellsOf(cell: XmlElement): readonly string[] {
  const span = Math.min(Number.parseInt(attributeOf(cell, 'colspan') ?? '1', 10) || 1, MOST_COLUMNS)
  return [pageLines(cell).join(' '), ...Array.from({ length: Math.max(0, span - 1) }, () => '')]
}
