import { formatDate } from '../../kit/calendar-date.ts'
import { runsOfAction } from './action-words.ts'
import type { Block, Decisions, Document, List, Table } from './document.ts'
import { markerOf } from './list-marker.ts'
import { readyToPrint } from './ready.ts'
import { listOf, sentenceOf, wordsOf } from './runs.ts'

/**
 * The words of a document in reading order, a line for each sentence-bearing thing and a blank line between blocks: for
 * search, and for the difference between two versions. Without page furniture, and without what changes at each printing.
 */
export function printText(document: Document): string {
  const { title, subtitle, reference, version, date, classification, externalMarking, blocks } = readyToPrint(document)
  const head = [title, subtitle, reference, version, date && formatDate(date), classification.marking, externalMarking]
  const parts = [head.filter(line => line !== undefined && line !== '').join('\n'), ...blocks.map(textOfBlock)]
  return `${parts.filter(part => part.trim() !== '').join('\n\n')}\n`
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return spaced(block.number, wordsOf(block.text))
    case 'list':
      return linesOfList(block).join('\n')
    case 'table':
      return textOfTable(block)
    case 'definitions':
      return block.rows.map(({ label, value }) => `${label}: ${wordsOf(value)}`).join('\n')
    case 'decisions':
      return textOfDecisions(block)
    case 'action':
      return wordsOf(runsOfAction(block))
    case 'stub':
    case 'note':
      return [block.title ?? '', wordsOf(block.text ?? '')].filter(line => line !== '').join('\n')
    case 'page-break':
    case 'rule':
      return ''
  }
}

function linesOfList({ marker, items }: List, indent = ''): readonly string[] {
  return items.flatMap(({ text, list }, index) => [
    `${indent}${markerOf(marker, index)} ${wordsOf(text)}`,
    ...(list === undefined ? [] : linesOfList(list, `${indent}  `)),
  ])
}

function textOfTable({ caption, columns, rows }: Table): string {
  const heading = columns.map(column => column.heading)
  const lines = [heading, ...rows.map(row => row.map(cell => wordsOf(cell).replaceAll('\n', ' / ')))]
  return [...(caption === undefined ? [] : [caption]), ...lines.map(cells => cells.join(' | '))].join('\n')
}

function textOfDecisions(decisions: Decisions): string {
  const { lead, style, items } = decisions
  if (style === 'sentences') return items.map(item => wordsOf(sentenceOf(decisions, item))).join('\n')
  return [`${lead}:`, ...linesOfList(listOf(decisions))].join('\n')
}

function spaced(number: string | undefined, words: string): string {
  return number === undefined ? words : `${number} ${words}`
}
