import { besideOneAnother, type CellLines } from './cell-lines.ts'
import { headingLine } from './heading-line.ts'
import { attributeOf, childAt, childrenNamed, elementsOf, textOf, type XmlElement } from './xml.ts'

/** What is met on the way and must be said. */
export type Findings = { insertions: number; deletions: number; hidden: number; notes: string[] }

export type Context = Readonly<{
  number: (properties: XmlElement | undefined) => string
  headingLevel: (properties: XmlElement | undefined) => number
  findings: Findings
}>

/** The lines of a body, cell, header or note (ECMA-376 part 1, section 17): one for each paragraph and each row of a table. */
export function blockLines(container: XmlElement, context: Context): readonly string[] {
  const lines: string[] = []
  let carried = ''
  for (const { paragraph, table } of blocks(container)) {
    if (table !== undefined) lines.push(...rowsOf(table, context))
    if (paragraph === undefined) continue
    const text = carried + textOfParagraph(paragraph, context)
    carried = ''
    // A paragraph whose end was deleted runs on into the next.
    if (isChanged(childAt(paragraph, 'pPr', 'rPr'), 'del')) {
      context.findings.deletions++
      carried = text
    } else lines.push(...text.split('\n').map(line => line.trimEnd()))
  }
  return carried === '' ? lines : [...lines, carried]
}

/** The footnotes or endnotes that the text refers to, each with the mark that stands in the text. */
export function noteLines(root: XmlElement | undefined, kind: string, context: Context): readonly string[] {
  const byMark = new Map(childrenNamed(root, kind).map(note => [`${kind} ${attributeOf(note, 'id')}`, note]))
  return context.findings.notes.flatMap((mark, index) => {
    const note = byMark.get(mark)
    return note === undefined ? [] : [`[${index + 1}] ${blockLines(note, context).join(' ').trim()}`]
  })
}

type Block = Readonly<{ paragraph?: XmlElement; table?: XmlElement }>

/** Paragraphs and tables in order, also those within content controls and custom mark-up. */
function* blocks(container: XmlElement): Generator<Block> {
  for (const element of elementsOf(container)) {
    if (element.name === 'p') yield { paragraph: element }
    else if (element.name === 'tbl') yield { table: element }
    else if (['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].includes(element.name)) yield* blocks(element)
    else if (element.name === 'AlternateContent') yield* blocks(chosen(element))
  }
}

function rowsOf(table: XmlElement, context: Context): readonly string[] {
  return within(table, 'tr').flatMap(row => {
    const properties = childAt(row, 'trPr')
    if (isChanged(properties, 'ins')) context.findings.insertions++
    if (!isChanged(properties, 'del'))
      return besideOneAnother(within(row, 'tc').flatMap(cell => cellsOf(cell, context)))
    context.findings.deletions++
    return []
  })
}

/** A row's cells or a table's rows, also those within content controls. */
function within(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap(child => {
    if (child.name === name) return [child]
    return ['sdt', 'sdtContent', 'customXml'].includes(child.name) ? within(child, name) : []
  })
}

const MOST_COLUMNS = 63 // Word's own limit

/** The paragraphs of a cell, followed by an empty cell for each further column that it spans. */
function cellsOf(cell: XmlElement, context: Context): readonly CellLines[] {
  const span = Math.min(Number(attributeOf(childAt(cell, 'tcPr', 'gridSpan'), 'val')) || 1, MOST_COLUMNS)
  const lines = blockLines(cell, context).map(line => line.replace(/\s+/g, ' ').trim())
  return [lines.filter(line => line !== ''), ...Array.from({ length: span - 1 }, () => [])]
}

function textOfParagraph(paragraph: XmlElement, context: Context): string {
  const properties = childAt(paragraph, 'pPr')
  const text = inlineText(paragraph, context).replace(/^[ \t]+/, '')
  // A paragraph without text shows no number in the text; neither does one of which everything was deleted.
  const label = text.trim() === '' ? '' : context.number(properties)
  return label === '' ? headingLine(text, context.headingLevel(properties)) : `${label} ${text}`
}

const FIXED: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

function inlineText(element: XmlElement, context: Context): string {
  return elementsOf(element)
    .map(child => inlineOf(child, context))
    .join('')
}

/** Only `t` holds text: other elements with characters in them hold field codes, positions and the like. */
function inlineOf(element: XmlElement, context: Context): string {
  const { name } = element
  if (name === 't') return textOf(element).replace(/[\t\r\n]+/g, ' ')
  if (Object.hasOwn(FIXED, name)) return FIXED[name] ?? ''
  if (name === 'sym') return symbol(element)
  if (name === 'pPr' || name === 'rPr' || name === 'rt') return ''
  if (name === 'footnoteReference' || name === 'endnoteReference') return noteMark(element, context)
  if (name === 'txbxContent') return `\n${blockLines(element, context).join('\n')}\n`
  if (name === 'AlternateContent') return inlineText(chosen(element), context)
  return inlineChange(element, context) ?? inlineText(element, context)
}

/** Insertions are read, deletions and hidden text are not; all are counted. */
function inlineChange(element: XmlElement, { findings }: Context): string | undefined {
  const { name } = element
  if (name === 'ins' || name === 'moveTo') findings.insertions++
  if (name === 'del' || name === 'moveFrom') {
    findings.deletions++
    return ''
  }
  if (name !== 'r' || !isOn(childAt(element, 'rPr', 'vanish'))) return undefined
  findings.hidden++
  return ''
}

function noteMark({ name, attributes }: XmlElement, { findings }: Context): string {
  const kind = name.replace('Reference', '')
  const id = Object.entries(attributes).find(([key]) => key.endsWith('id'))?.[1] ?? ''
  return `[${findings.notes.push(`${kind} ${id}`)}]`
}

function symbol(element: XmlElement): string {
  const point = Number.parseInt(attributeOf(element, 'char') ?? '', 16)
  return point > 0x1f && point < 0xd800 ? String.fromCodePoint(point) : '•'
}

/** A newer form and its fallback stand side by side; only one of them is shown. */
function chosen(element: XmlElement): XmlElement {
  return childAt(element, 'Choice') ?? childAt(element, 'Fallback') ?? { ...element, children: [] }
}

function isChanged(properties: XmlElement | undefined, change: 'ins' | 'del'): boolean {
  return childAt(properties, change) !== undefined
}

/** A property that is there is on, unless it says that it is off. */
function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(attributeOf(property, 'val') ?? '')
}
