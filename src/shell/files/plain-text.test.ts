import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { valueOf } from './fixtures/expect.ts'
import { readCsv, readMarkdown, readPlainText } from './plain-text.ts'

const markdown = (text: string) => valueOf(readMarkdown(Buffer.from(text))).text

test('every kind of line break is read alike, and pages are parted by form feeds', () => {
  const { text, pages } = valueOf(readPlainText(Buffer.from('\ufeffOne\r\nTwo\rThree\fFour')))
  assert.equal(text, 'One\nTwo\nThree\fFour')
  assert.deepEqual(pages, ['One\nTwo\nThree', 'Four'])
})

test('Western European text keeps its signs, and is pointed out', () => {
  const { text, warnings } = valueOf(readPlainText(Buffer.from('\x93Fee\x94: \xa35', 'latin1')))
  assert.equal(text, '“Fee”: £5')
  assert.equal(warnings.length, 1)
})

test('cells of CSV may hold separators, quotation marks and breaks', () => {
  const csv = 'Ref,Action\r\n1,"Write, ""soon"",\nto all"\r\n'
  assert.equal(valueOf(readCsv(Buffer.from(csv))).text, 'Ref\tAction\n1\tWrite, "soon", to all')
})

test('Markdown loses its marks of emphasis and its links, not its headings, stars and underscores', () => {
  assert.equal(markdown('## Liaison **report**'), '## Liaison report')
  assert.equal(markdown('**Date:** _today_, [here](http://example.org) and `code`'), 'Date: today, here and code')
  assert.equal(markdown('3 * 4 * 5 and snake_case_name'), '3 * 4 * 5 and snake_case_name')
})

test('tables of Markdown are rows with tabs, and every line keeps its number', () => {
  assert.equal(markdown('| Ref | Action |\n|---|:--|\n| 1 | a \\| b |'), 'Ref\tAction\n\n1\ta | b')
})

test('Markdown has as many lines after as before', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('# a', '|---|', '| a | b |', '**b**', '', '> c', 'text')), lines => {
      assert.equal(markdown(lines.join('\n')).split('\n').length, lines.join('\n').split('\n').length)
    }),
  )
})
