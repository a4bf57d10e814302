import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffLines } from 'diff'
import { toyDocument } from './fixtures/toy-document.ts'
import { TOY_MINUTES } from './fixtures/toy-minutes.ts'
import { printText } from './to-text.ts'

test('the text has a line for each thing that is said, in order', () => {
  const text = printText(TOY_MINUTES)
  assert.match(
    text,
    /^Council meeting 4: minutes\nCode for lending toys\nTCC_04_0603\nFinal 1\.0\n3 June 2015\nOpen to everybody\n\n/,
  )
  assert.match(text, /\n2\. Late returns of wooden trains\n\nThe lenders’ paper Late returns counts 14 trains/)
  assert.match(text, /\nThe Council:\n- NOTED the contents of the paper; and\n- AGREED that lenders/)
  assert.match(text, /\nThe Council APPROVED the minutes as changed\.\n/)
  assert.match(text, /\n- whether a reminder helps:\n {2}a\) by letter; or\n {2}b\) by telephone\.\n/)
  assert.match(
    text,
    /\nACTION TCC04\/01: Toy Administrator to send the wording of the reminder to all lenders\.\nDue: 1 July 2015\n/,
  )
  assert.match(text, /\nLarge lenders \| 1,204 \| 310\.50\n/)
})

test('neither the reader nor the checkpoint stands in it, so that two prints of one version do not differ', () => {
  const { checkpoint: _checkpoint, ...other } = TOY_MINUTES
  assert.equal(printText({ ...other, watermark: 'Third member' }), printText(TOY_MINUTES))
})

test('a change to one paragraph is a change to one line', () => {
  const before = toyDocument([
    { kind: 'paragraph', text: 'One.' },
    { kind: 'paragraph', text: 'Two.' },
  ])
  const after = toyDocument([
    { kind: 'paragraph', text: 'One.' },
    { kind: 'paragraph', text: 'Three.' },
  ])
  const changes = diffLines(printText(before), printText(after)).filter(({ added, removed }) => added || removed)
  assert.deepEqual(
    changes.map(({ value }) => value),
    ['Two.\n', 'Three.\n'],
  )
})

test('a list of more than 26 letters counts on with two', () => {
  const items = Array.from({ length: 28 }, (_, index) => ({ text: `toy ${index}` }))
  const text = printText(toyDocument([{ kind: 'list', marker: 'letter', items }]))
  assert.match(text, /\nz\) toy 25\naa\) toy 26\nab\) toy 27\n/)
})
