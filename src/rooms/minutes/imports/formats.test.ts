import assert from 'node:assert/strict'
import { test } from 'node:test'
import { valueOf } from '../../../shell/files/fixtures/expect.ts'
import type { Block, Document } from '../../../shell/documents/document.ts'
import { printDocx } from '../../../shell/documents/to-docx.ts'
import { printHtml } from '../../../shell/documents/to-html.ts'
import { printPdf } from '../../../shell/documents/to-pdf.ts'
import { printText } from '../../../shell/documents/to-text.ts'
import { extractText } from '../../../shell/files/extract-text.ts'
import { outlineOf } from '../reading/fixtures/outline.ts'
import { readMinutes } from '../reading/read-minutes.ts'

const PATTERN = 'ACTION {reference}: {owner} to {text}'

/** Invented minutes, long enough for page ends to fall among the items. */
const blocks: readonly Block[] = [
  {
    kind: 'definitions',
    rows: [
      { label: 'Date', value: 'Tuesday 14 May 2019' },
      { label: 'Venue', value: 'Toll House' },
    ],
  },
  { kind: 'heading', level: 1, text: 'Attendance' },
  {
    kind: 'table',
    caption: 'Present',
    columns: [{ heading: 'Category' }, { heading: 'Name' }, { heading: 'Note' }],
    rows: [
      ['Carriers', 'Ann Example', 'Chair'],
      ['Carriers', 'Bob Sample', 'by telephone'],
      ['Walkers', 'Cara Specimen', ''],
    ],
  },
  {
    kind: 'table',
    caption: 'Apologies',
    columns: [{ heading: 'Category' }, { heading: 'Name' }],
    rows: [['Riders', 'Dan Pattern']],
  },
  ...items(),
]

function items(): readonly Block[] {
  const talk = 'Members spoke for a long time about tolls and about who should pay them, and nobody gave way. '
  const item = (number: number, title: string, ...own: readonly Block[]): readonly Block[] => [
    { kind: 'heading', level: 1, number: `${number}.`, text: title },
    { kind: 'paragraph', text: talk.repeat(9) },
    { kind: 'paragraph', text: talk.repeat(7) },
    ...own,
  ]
  const decided = (...all: readonly (readonly [string, string])[]): Block => ({
    kind: 'decisions',
    lead: 'The Panel',
    style: 'bulleted',
    items: all.map(([verb, text]) => ({ verb, text })),
  })
  return [
    item(1, 'Minutes of the last meeting', decided(['APPROVED', 'the minutes of the last meeting;'])),
    item(
      2,
      'Modification TBMP0007: Night tolls',
      decided(['NOTED', 'the assessment of TBMP0007; and'], ['AGREED', 'that it goes to consultation.']),
      {
        kind: 'action',
        reference: 'TBP44/01',
        owner: 'Administrator',
        text: 'publish the consultation by 1 June 2019.',
        pattern: PATTERN,
      },
    ),
    item(3, 'Risk register', decided(['NOTED', 'the risk register.'])),
    item(4, 'Any other business', {
      kind: 'action',
      reference: 'TBP44/02',
      owner: 'Bob Sample',
      text: 'count the walkers.',
      pattern: PATTERN,
    }),
  ].flat()
}

const minutes: Document = {
  title: 'Minutes of the Toll Bridge Panel, meeting 44',
  reference: 'TBP_44_1405',
  organisation: 'Toll Bridge Administrator',
  version: 'Final 1.0',
  date: '2019-05-14',
  language: 'en-GB',
  classification: { key: 'green', marking: 'Classification: Green' },
  footer: 'Administered by the Toll Bridge Administrator',
  blocks,
}

const EXPECTED = {
  meeting: { body: 'Toll Bridge Panel', number: 44, date: '2019-05-14' },
  attendance: ['Ann Example: present', 'Bob Sample: present', 'Cara Specimen: present', 'Dan Pattern: apologies'],
  items: [
    ['1', 'Minutes of the last meeting', ['APPROVED the minutes of the last meeting']],
    [
      '2',
      'Modification TBMP0007: Night tolls',
      ['NOTED the assessment of TBMP0007', 'AGREED that it goes to consultation'],
    ],
    ['3', 'Risk register', ['NOTED the risk register']],
    ['4', 'Any other business', []],
  ],
  actions: [
    ['TBP44/01', 'Administrator', '1 June 2019'],
    ['TBP44/02', 'Bob Sample', null],
  ],
  updates: [],
  modifications: ['TBMP0007'],
  classification: 'green',
}

/** As somebody writes it by hand. */
function asMarkdown(): string {
  const line = (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return `## ${block.number ?? ''} ${String(block.text)}`
      case 'paragraph':
        return String(block.text)
      case 'definitions':
        return block.rows.map(({ label, value }) => `**${label}:** ${String(value)}`).join('\n\n')
      case 'table': {
        const head = block.columns.map(({ heading }) => heading)
        const rows = [head, head.map(() => '---'), ...block.rows]
        return `### ${block.caption}\n\n${rows.map(row => `| ${row.join(' | ')} |`).join('\n')}`
      }
      case 'decisions':
        return `${block.lead}:\n\n${block.items.map(({ verb, text }) => `- **${verb}** ${String(text)}`).join('\n')}`
      case 'action':
        return `**ACTION ${block.reference}:** ${block.owner} to ${block.text}`
      default:
        return ''
    }
  }
  return [`# ${minutes.title}`, minutes.classification.marking, ...minutes.blocks.map(line)].join('\n\n')
}

const FORMS: Readonly<Record<string, () => Promise<Uint8Array | string> | string>> = {
  'minutes.pdf': async () => await printPdf(minutes),
  'minutes.docx': async () => await printDocx(minutes),
  'minutes.html': () =>
    `<!doctype html><html><body><p>${minutes.classification.marking}</p><h1>${minutes.title}</h1>${printHtml(minutes)}</body></html>`,
  'minutes.md': asMarkdown,
  'minutes.txt': () => `${minutes.classification.marking}\n\n${printText(minutes)}`,
}

for (const [name, form] of Object.entries(FORMS)) {
  test(`the same minutes are read alike as ${name}`, async () => {
    const { text } = valueOf(await extractText(Buffer.from(await form()), name))
    assert.deepEqual(outlineOf(valueOf(readMinutes(text))), EXPECTED, text)
  })
}
