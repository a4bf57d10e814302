import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  DeletedTextRun,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { readDocx } from './docx-text.ts'
import { makeOffice, makeWord } from './fixtures/make-office.ts'
import { reasonOf, valueOf } from './fixtures/expect.ts'
import { DEFAULT_LIMITS } from './limits.ts'

const read = (bytes: Uint8Array) => valueOf(readDocx(bytes, DEFAULT_LIMITS))
const linesOf = (bytes: Uint8Array) => read(bytes).text.split('\n')
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`

const NUMBERS = [
  { level: 0, format: 'decimal', text: '%1.' },
  { level: 1, format: 'decimal', text: '%1.%2' },
  { level: 2, format: 'lowerLetter', text: '(%3)' },
] as const

test('numbers that Word works out are in the text', async () => {
  const numbered = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'items', level } })
  const document = new Document({
    numbering: { config: [{ reference: 'items', levels: NUMBERS }] },
    sections: [
      {
        children: [
          numbered('Minutes', 0),
          numbered('Approval', 1),
          numbered('First change', 2),
          numbered('Second change', 2),
          numbered('Matters arising', 1),
          numbered('Budget', 0),
          numbered('Draft', 1),
          new Paragraph({ text: 'A point', bullet: { level: 0 } }),
        ],
      },
    ],
  })
  assert.deepEqual(linesOf(await Packer.toBuffer(document)), [
    '1. Minutes',
    '1.1 Approval',
    '(a) First change',
    '(b) Second change',
    '1.2 Matters arising',
    '2. Budget',
    '2.1 Draft',
    '• A point',
  ])
})

test('a list that belongs to a style numbers its paragraphs, and a list begun anew counts anew', () => {
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">${level}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    </w:numbering>`
  const styles = `<w:styles>
    <w:style w:styleId="Item"><w:basedOn w:val="Base"/></w:style>
    <w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
  const item = '<w:pStyle w:val="Item"/>'
  const anew = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
  const off = `${item}<w:numPr><w:numId w:val="0"/></w:numPr>`
  const body = [item, item, off, anew, anew].map(properties => paragraph('Item', properties)).join('')
  assert.deepEqual(linesOf(makeWord(body, { numbering, styles })), [
    'I. Item',
    'II. Item',
    'Item',
    'I. Item',
    'II. Item',
  ])
})

test('rows of tables are lines with tabs, whatever paragraphs and spans their cells have', async () => {
  const cell = (...texts: readonly string[]) => new TableCell({ children: texts.map(text => new Paragraph(text)) })
  const wide = new TableCell({ columnSpan: 2, children: [new Paragraph('Open')] })
  const rows = [
    [cell('Ref'), cell('Action'), cell('Owner')],
    [cell('1'), cell('Write', 'and send'), cell('Chair')],
    [wide, cell('Yes')],
  ]
  const table = new Table({ rows: rows.map(children => new TableRow({ children })) })
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }))
  assert.deepEqual(linesOf(bytes), ['Ref\tAction\tOwner', '1\tWrite\tChair', '\tand send', 'Open\t\tYes'])
})

test('headers come first and footers last, each once', async () => {
  const section = (text: string) => ({
    headers: { default: new Header({ children: [new Paragraph('Guild minutes')] }) },
    footers: { default: new Footer({ children: [new Paragraph('Final')] }) },
    children: [new Paragraph(text)],
  })
  const bytes = await Packer.toBuffer(new Document({ sections: [section('One'), section('Two')] }))
  assert.deepEqual(linesOf(bytes), ['Guild minutes', 'One', 'Two', '', 'Final'])
})

test('unnumbered headings are marked, in whatever language Word names their style', async () => {
  const styles = '<w:styles><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style></w:styles>'
  const heading = paragraph('Liaison report', '<w:pStyle w:val="berschrift2"/>')
  assert.deepEqual(linesOf(makeWord(heading, { styles })), ['## Liaison report'])
  const children = [new Paragraph({ text: 'Minutes', heading: HeadingLevel.HEADING_1 }), new Paragraph('Text')]
  assert.deepEqual(linesOf(await Packer.toBuffer(new Document({ sections: [{ children }] }))), ['# Minutes', 'Text'])
})

test('tracked insertions are kept, deletions are dropped, and both are counted in a warning', async () => {
  const change = { id: 1, author: 'Secretary', date: '2020-01-01T00:00:00Z' }
  const children = [
    new TextRun('The fee is '),
    new DeletedTextRun({ ...change, text: 'five' }),
    new InsertedTextRun({ ...change, text: 'six' }),
    new TextRun(' pounds.'),
  ]
  const { text, warnings } = read(
    await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children })] }] })),
  )
  assert.equal(text, 'The fee is six pounds.')
  assert.equal(warnings.length, 1)
  assert.match(warnings[0] ?? '', /1 tracked insertion kept and 1 tracked deletion dropped/)
})

test('text that was moved stands where it went, and a deleted end of paragraph joins two paragraphs', () => {
  const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('The guild ')}</w:p>${paragraph('agreed.')}`
  const moved = `<w:p><w:moveFrom>${run('Moved')}</w:moveFrom>${run('Stays')}</w:p><w:p><w:moveTo>${run('Moved')}</w:moveTo></w:p>`
  const { text, warnings } = read(makeWord(joined + moved))
  assert.equal(text, 'The guild agreed.\nStays\nMoved')
  assert.match(warnings[0] ?? '', /1 tracked insertion kept and 2 tracked deletions dropped/)
})

test('a deleted row is dropped, and a paragraph of which nothing is left has no number', () => {
  const row = (text: string, properties = '') =>
    `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('x')}</w:tc></w:tr>`
  const { text, warnings } = read(makeWord(`<w:tbl>${row('Kept')}${row('Gone', '<w:del w:id="2"/>')}</w:tbl>`))
  assert.equal(text, 'Kept\tx')
  assert.match(warnings[0] ?? '', /0 tracked insertions kept and 1 tracked deletion dropped/)
})

test('comments and hidden text are left out, and said so', () => {
  const comments = `<w:comments><w:comment w:id="1">${paragraph('Really?')}</w:comment></w:comments>`
  const hidden =
    '<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>'
  const { text, warnings } = read(
    makeWord(`<w:p>${hidden}<w:r><w:commentReference w:id="1"/></w:r></w:p>`, { comments }),
  )
  assert.equal(text, 'shown')
  assert.deepEqual(warnings, [
    'The document has 1 comment, not read here.',
    'The document has hidden text in 1 place, not read here.',
  ])
})

test('field codes are not text, their results are; text boxes are read once; footnotes follow', () => {
  const field = `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run('Page 1')}</w:p>`
  const box = `<w:txbxContent>${paragraph('In a box')}</w:txbxContent>`
  const shape = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
  const note = `<w:p>${run('Noted')}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>`
  const footnotes = `<w:footnotes><w:footnote w:id="3">${paragraph('By the clerk')}</w:footnote></w:footnotes>`
  const lines = linesOf(makeWord(`${field}<w:p><w:r>${shape}</w:r></w:p>${note}`, { footnotes }))
  assert.deepEqual(
    lines.filter(line => line !== ''),
    ['Page 1', 'In a box', 'Noted[1]', '[1] By the clerk'],
  )
})

test('a document that declares entities is refused', () => {
  const declared = '<!DOCTYPE w:p [<!ENTITY a "aaaaaaaaaa">]><w:document/>'
  assert.equal(reasonOf(readDocx(makeOffice({ main: declared }), DEFAULT_LIMITS)), 'file-damaged')
})

test('a document with more parts than allowed is refused', () => {
  const bytes = makeWord(paragraph('x').repeat(200))
  assert.equal(reasonOf(readDocx(bytes, { ...DEFAULT_LIMITS, xmlElements: 100 })), 'document-too-large')
})
