import { formatDate } from '../../kit/calendar-date.ts'
import { html, type Html } from '../views/html.ts'
import { insetText } from '../views/inset-text.ts'
import { summaryList } from '../views/summary-list.ts'
import { scrollingTable, table } from '../views/table.ts'
import { runsOfAction } from './action-words.ts'
import { checkpointNote } from './checkpoint-note.ts'
import type { Block, Decisions, Document, Heading, List, Note, Run, Stub, Table, Text } from './document.ts'
import { markerOf } from './list-marker.ts'
import { readyPassage, readyToPrint } from './ready.ts'
import { listOf, runsOf, sentenceOf } from './runs.ts'

/** A document within a page. The page has the title as its `h1`; the headings of the document begin with `h2`. */
export function printHtml(document: Document): Html {
  const { language, blocks, checkpoint, ...front } = readyToPrint(document)
  const words = [
    front.reference,
    front.version,
    front.date && formatDate(front.date),
    front.externalMarking,
    front.footer,
  ]
  const line = [front.classification.marking, ...words].filter(part => part !== undefined && part !== '').join(' – ')
  const note = checkpoint && checkpointNote(checkpoint)
  return html`<div class="witan-document" lang="${language}"><p class="govuk-body-s">${line}</p>${blocks.map(printBlock)}${
    note &&
    html`<h2 class="govuk-heading-s">${note.title}</h2><p class="govuk-body-s">${note.why}</p><p class="govuk-body-s witan-checkpoint">${printText(note.lines)}</p>`
  }</div>`
}

/** Some blocks within a page that has headings of its own. */
export function printPassage(blocks: readonly Block[]): Html {
  return html`${readyPassage(blocks).map(printBlock)}`
}

function printBlock(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return heading(block)
    case 'paragraph':
      return html`<p class="govuk-body">${block.number !== undefined && `${block.number} `}${printText(block.text)}</p>`
    case 'list':
      return list(block)
    case 'table':
      return tableOf(block)
    case 'definitions':
      return summaryList({ rows: block.rows.map(({ label, value }) => ({ key: label, value: printText(value) })) })
    case 'decisions':
      return insetText(decisions(block), { classes: 'witan-decisions' })
    case 'action':
      return html`<p class="govuk-body witan-action">${printText(runsOfAction(block))}</p>`
    case 'stub':
      return html`<div class="witan-stub">${titled(block)}</div>`
    case 'note':
      return insetText(titled(block))
    case 'page-break':
      return html``
    case 'rule':
      return html`<hr class="govuk-section-break govuk-section-break--l govuk-section-break--visible">`
  }
}

function heading({ level, number, text, anchor }: Heading): Html {
  const size = level === 1 ? 'm' : 's'
  const words = html`${number !== undefined && `${number} `}${printText(text)}`
  const tag = level + 1
  return anchor === undefined
    ? html`<h${tag} class="govuk-heading-${size}">${words}</h${tag}>`
    : html`<h${tag} class="govuk-heading-${size}" id="${idOf(anchor)}">${words}</h${tag}>`
}

/** A style sheet decides how numbers look, so that the letters that people cite are written out. */
function list({ marker, items }: List): Html {
  const members = items.map(
    (item, index) =>
      html`<li>${marker === 'letter' && `${markerOf(marker, index)} `}${printText(item.text)}${item.list && list(item.list)}</li>`,
  )
  if (marker === 'number') return html`<ol class="govuk-list govuk-list--number">${members}</ol>`
  return html`<ul class="govuk-list${marker === 'bullet' ? ' govuk-list--bullet' : ''}">${members}</ul>`
}

function tableOf({ caption, columns, rows, namesRows }: Table): Html {
  if (columns.length === 0) return html``
  const isNumeric = columns.map(({ align }) => align === 'right')
  const options = {
    head: columns.map((column, index) => ({ content: column.heading, isNumeric: isNumeric[index] })),
    rows: rows.map(row => row.map((cell, index) => ({ content: printText(cell), isNumeric: isNumeric[index] }))),
    firstCellIsHeader: namesRows,
  }
  return caption === undefined ? table(options) : scrollingTable({ ...options, caption, captionSize: 's' })
}

function decisions(block: Decisions): Html {
  if (block.style !== 'sentences')
    return html`<p class="govuk-body"><strong>${block.lead}:</strong></p>${list(listOf(block))}`
  return html`${block.items.map(item => html`<p class="govuk-body">${printText(sentenceOf(block, item))}</p>`)}`
}

function titled({ title, text }: Stub | Note): Html {
  return html`${title !== undefined && html`<p class="govuk-body"><strong>${title}</strong></p>`}${
    text !== undefined && html`<p class="govuk-body">${printText(text)}</p>`
  }`
}

function printText(text: Text): Html {
  return html`${runsOf(text).map(printRun)}`
}

function printRun({ text, bold, italic, link }: Run): Html {
  const lines = text.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)
  const slanted = italic === true ? html`<em>${lines}</em>` : html`${lines}`
  const words = bold === true ? html`<strong>${slanted}</strong>` : slanted
  if (link === undefined) return words
  const href = link.startsWith('#') ? `#${idOf(link.slice(1))}` : link
  return html`<a class="govuk-link" href="${href}">${words}</a>`
}

function idOf(anchor: string): string {
  return anchor.replace(/\s+/g, '-')
}
