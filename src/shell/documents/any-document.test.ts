import { test } from 'node:test'
import fc from 'fast-check'
import type { Block, Document, List, Text } from './document.ts'
import { toyDocument } from './fixtures/toy-document.ts'
import { printDocx } from './to-docx.ts'
import { printHtml } from './to-html.ts'
import { printPdf } from './to-pdf.ts'
import { printText } from './to-text.ts'

const words: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', ' ', '\n\n', 'toy '.repeat(300), 'x'.repeat(80), '\u0621\u0690\u0710', '#let $ <a> @b \\'),
)
const link = fc.oneof(words, fc.webUrl(), fc.constantFrom('#a', '#b', '#'))
const run = fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean(), link }, { requiredKeys: ['text'] })
const text: fc.Arbitrary<Text> = fc.oneof(words, fc.array(run, { maxLength: 4 }))
const kind = <const K extends string>(name: K): fc.Arbitrary<K> => fc.constant(name)

const list: fc.Arbitrary<List> = fc.array(text, { maxLength: 3 }).chain(texts =>
  fc.record({
    kind: kind('list'),
    marker: fc.constantFrom('bullet', 'number', 'letter'),
    items: fc.constant([
      ...texts.map(item => ({ text: item })),
      {
        text: 'toys',
        list: { kind: 'list' as const, marker: 'letter' as const, items: texts.map(item => ({ text: item })) },
      },
    ]),
  }),
)

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: kind('heading'),
    level: fc.constantFrom(1, 2, 3, 4),
    text,
    number: words,
    anchor: fc.constantFrom('a', 'b', '', '<x>'),
  }),
  fc.record({ kind: kind('paragraph'), text, number: words }),
  list,
  fc.record({
    kind: kind('table'),
    caption: words,
    columns: fc.array(fc.record({ heading: words, width: fc.constantFrom(0, 1, 9) }), { maxLength: 5 }),
    rows: fc.array(fc.array(text, { maxLength: 7 }), { maxLength: 6 }),
  }),
  fc.record({ kind: kind('definitions'), rows: fc.array(fc.record({ label: words, value: text }), { maxLength: 3 }) }),
  fc.record({
    kind: kind('decisions'),
    lead: words,
    style: fc.constantFrom('bulleted', 'lettered', 'sentences'),
    items: fc.array(fc.record({ verb: words, text }), { maxLength: 3 }),
  }),
  fc.record({ kind: kind('action'), reference: words, owner: words, text: words, due: words, pattern: words }),
  fc.record({ kind: kind('stub'), title: words, text }),
  fc.record({ kind: kind('note'), title: words, text }),
  fc.record({ kind: fc.constantFrom('page-break' as const, 'rule' as const) }),
)

const document: fc.Arbitrary<Document> = fc
  .record({
    title: words,
    subtitle: words,
    reference: words,
    version: words,
    footer: words,
    externalMarking: words,
    watermark: words,
  })
  .chain(more => fc.array(block, { maxLength: 10 }).map(blocks => toyDocument(blocks, more)))

test('every printer prints whatever document it is given', async () => {
  await fc.assert(
    fc.asyncProperty(document, async given => {
      await printPdf(given)
      await printDocx(given)
      printHtml(given).toString()
      printText(given)
    }),
    { numRuns: 40 },
  )
})
