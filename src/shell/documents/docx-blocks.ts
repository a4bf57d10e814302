import {
  BorderStyle,
  Bookmark,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  type Table,
} from 'docx'
import { runsOfAction } from './action-words.ts'
import type { Block, Decisions, Heading, List, Note, Run, Stub, Text } from './document.ts'
import { HANG, HEADINGS, LIST_STYLES } from './docx-page.ts'
import { definitionsTable, wordTable } from './docx-table.ts'
import { type Bookmarks, wordRuns } from './docx-text.ts'
import { listOf, sentenceOf } from './runs.ts'

/** How Word prints each kind of block. Every list counts from its own beginning, which takes a number of its own. */
export function wordBlocks(blocks: readonly Block[], bookmarks: Bookmarks): readonly (Paragraph | Table)[] {
  let lists = 0
  const paragraph = (text: Text, look: IParagraphOptions = {}): Paragraph =>
    new Paragraph({ ...look, children: wordRuns(text, bookmarks) })

  const list = ({ marker, items }: List, level = 0, instance = ++lists): readonly Paragraph[] =>
    items.flatMap(item => [
      paragraph(item.text, { style: 'ListParagraph', numbering: { reference: LIST_STYLES[marker], level, instance } }),
      ...(item.list === undefined ? [] : list(item.list, level + 1)),
    ])

  const decisions = (block: Decisions): readonly Paragraph[] => {
    if (block.style === 'sentences') return block.items.map(item => paragraph(sentenceOf(block, item)))
    return [paragraph([{ text: `${block.lead}:`, bold: true }], { keepNext: true }), ...list(listOf(block))]
  }

  return blocks.flatMap((block): readonly (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'heading':
        return [heading(block, bookmarks)]
      case 'paragraph':
        return [numbered(block.number, wordRuns(block.text, bookmarks), { keepNext: block.isKeptWithNext === true })]
      case 'list':
        return list(block)
      case 'table':
        return wordTable(block, bookmarks)
      case 'definitions':
        return definitionsTable(block, bookmarks)
      case 'decisions':
        return decisions(block)
      case 'action':
        return [paragraph(runsOfAction(block), ACTION)]
      case 'stub':
        return [paragraph(titled(block), STUB)]
      case 'note':
        return [paragraph(titled(block), NOTE)]
      case 'page-break':
        return [new Paragraph({ children: [new PageBreak()] })]
      case 'rule':
        return [new Paragraph({ border: { bottom: LINE } })]
    }
  })
}

function heading({ level, number, text, anchor }: Heading, bookmarks: Bookmarks): Paragraph {
  const children = wordRuns(text, bookmarks)
  const id = anchor === undefined ? undefined : bookmarks.get(anchor)
  const marked = id === undefined ? children : [new Bookmark({ id, children })]
  return numbered(number, marked, { heading: HEADINGS[level] })
}

function numbered(
  number: string | undefined,
  children: readonly ParagraphChild[],
  look: IParagraphOptions = {},
): Paragraph {
  if (number === undefined) return new Paragraph({ ...look, children })
  const indent = { left: HANG, hanging: HANG }
  return new Paragraph({ ...look, indent, children: [...wordRuns(`${number}\u0009`, new Map()), ...children] })
}

function titled({ title, text }: Stub | Note): Text {
  const runs = typeof text === 'string' ? [{ text }] : (text ?? [])
  const lead: readonly Run[] = title === undefined ? [] : [{ text: title, bold: true }]
  return [...lead, ...(lead.length > 0 && runs.length > 0 ? [{ text: '\n' }] : []), ...runs]
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B4BAC4', space: 4 }
const DASHED = { style: BorderStyle.DASHED, size: 6, color: '454B54', space: 6 }
const BAR = { style: BorderStyle.SINGLE, size: 18, color: '8A93A3', space: 8 }
const BOXED = { spacing: { before: 200, after: 200 }, indent: { left: 140, right: 140 } }

const ACTION: IParagraphOptions = { ...BOXED, shading: { fill: 'EEF1F6' } }
const STUB: IParagraphOptions = { ...BOXED, border: { top: DASHED, bottom: DASHED, left: DASHED, right: DASHED } }
const NOTE: IParagraphOptions = { ...BOXED, border: { left: BAR } }
