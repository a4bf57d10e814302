import { cleanText } from './clean-text.ts'
import type { Block, Document, Heading, ListItem, Table } from './document.ts'
import { safeLink } from './links.ts'
import { wordsOf } from './runs.ts'

/**
 * The document as every printer takes it: its text cleaned, its links safe, its headings one below the other without a gap
 * and their anchors unlike, and every row of a table as long as the table is wide.
 */
export function readyToPrint(given: Document): Document {
  const blocks = given.blocks.filter(saysSomething)
  const document = cleaned({ ...given, blocks }, anchorsOf(blocks))
  const title = [document.title, document.reference].find(showsSomething) ?? 'Untitled document'
  return { ...document, title, blocks: stepped(document.blocks).map(shaped) }
}

/** Some blocks within a page that has its own headings: cleaned in the same way, with their headings as deep as they are. */
export function readyPassage(given: readonly Block[]): readonly Block[] {
  const blocks = given.filter(saysSomething)
  return cleaned(blocks, anchorsOf(blocks)).map(shaped)
}

/** A heading of nothing is no heading (PDF/UA-1, 7.4.1). */
function saysSomething(block: Block): boolean {
  return block.kind !== 'heading' || showsSomething(cleanText(wordsOf(block.text)))
}

function showsSomething(text: string | undefined): boolean {
  return text !== undefined && /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
}

function anchorsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(block => (block.kind === 'heading' ? [cleanText(block.anchor ?? '')] : [])))
}

function cleaned<Printed>(printed: Printed, anchors: ReadonlySet<string>): Printed {
  return JSON.parse(JSON.stringify(printed), (key, value: unknown) => {
    if (typeof value !== 'string') return value
    return key === 'link' ? safeLink(cleanText(value), anchors) : cleanText(value)
  })
}

/** The first heading is of level 1, and none is more than one level below the one before (PDF/UA-1, 7.4.2). */
function stepped(blocks: readonly Block[]): readonly Block[] {
  const taken = new Set([''])
  let level = 0
  return blocks.map(block => {
    if (block.kind !== 'heading') return block
    level = Math.min(block.level, level + 1)
    const { anchor = '', ...heading } = block
    const isFirst = !taken.has(anchor)
    taken.add(anchor)
    return { ...heading, level: asLevel(level), ...(isFirst ? { anchor } : {}) }
  })
}

function asLevel(level: number): Heading['level'] {
  return level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4
}

function shaped(block: Block): Block {
  if (block.kind === 'table') return squared(block)
  return block.kind === 'list' ? { ...block, items: flattened(block.items, DEEPEST_LIST) } : block
}

/** Lists in lists further down than this have no room left on the page, and join the list above them. */
const DEEPEST_LIST = 6

function flattened(items: readonly ListItem[], depth: number): readonly ListItem[] {
  return items.flatMap(({ text, list }): readonly ListItem[] => {
    if (list === undefined) return [{ text }]
    if (depth === 1) return [{ text }, ...flattened(list.items, 1)]
    return [{ text, list: { ...list, items: flattened(list.items, depth - 1) } }]
  })
}

/** Nothing that somebody wrote into a row too long is lost: it gets a column without a heading. */
function squared(table: Table): Table {
  const width = Math.max(table.columns.length, ...table.rows.map(row => row.length))
  const columns = Array.from({ length: width }, (_, index) => table.columns[index] ?? { heading: '' })
  return { ...table, columns, rows: table.rows.map(row => columns.map((_, index) => row[index] ?? '')) }
}
