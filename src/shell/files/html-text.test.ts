import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonOf, valueOf } from './fixtures/expect.ts'
import { readHtml } from './html-text.ts'
import { DEFAULT_LIMITS } from './limits.ts'

const read = (html: string) => valueOf(readHtml(Buffer.from(html), DEFAULT_LIMITS))
const linesOf = (html: string) =>
  read(html)
    .text.split('\n')
    .filter(line => line !== '')

test('blocks are lines, and what is within a line stays in it', () => {
  assert.deepEqual(
    linesOf('<h2>Minutes</h2><p>The <b>guild</b>\n met&nbsp;&amp; <i>spoke</i>.<br>Then it rose.<div>End'),
    ['## Minutes', 'The guild met & spoke.', 'Then it rose.', 'End'],
  )
})

test('lists keep their numbers and bullets', () => {
  assert.deepEqual(linesOf('<ol start=3><li>Three<li>Four<ol type=a><li>one</ol></ol><ul><li>Point</ul>'), [
    '3. Three',
    '4. Four',
    'a. one',
    '• Point',
  ])
})

test('tables are rows with tabs; a table that only arranges the page is not', () => {
  const table =
    '<table><caption>Actions</caption><tr><th>Ref<th>Action<tr><td>1<td><p>Write<p>and send</td><tr><td colspan=2>None</table>'
  assert.deepEqual(linesOf(table), ['Actions', 'Ref\tAction', '1\tWrite', '\tand send', 'None'])
  assert.deepEqual(linesOf(`<table><tr><td><p>Before</p>${table}</td></tr></table>`).slice(0, 3), [
    'Before',
    'Actions',
    'Ref\tAction',
  ])
})

test('scripts, styles, titles, comments and hidden blocks are no text', () => {
  const hidden =
    '<title>t</title><style>p{}</style><script>alert(1)</script><!-- c --><p hidden>h</p><p style="display: none">n</p>'
  assert.deepEqual(linesOf(`${hidden}<p>Shown</p>`), ['Shown'])
})

test('what is struck out is left out, and said so', () => {
  const { text, warnings } = read('<p>The fee is <del>five</del><ins>six</ins> pounds.')
  assert.equal(text, 'The fee is six pounds.')
  assert.match(warnings[0] ?? '', /struck out in 1 place/)
})

test('deep and broken pages are answered', () => {
  assert.deepEqual(linesOf(`${'<div>'.repeat(5_000)}Deep`), ['Deep'])
  assert.deepEqual(linesOf('<p>a < b & c</td></p></nonsense>'), ['a < b & c'])
  const many = Buffer.from('<p>x</p>'.repeat(200))
  assert.equal(reasonOf(readHtml(many, { ...DEFAULT_LIMITS, xmlElements: 100 })), 'document-too-large')
})

test('a cell that reaches down over rows leaves its place empty in them', () => {
  const table = `<table><tr><td rowspan="2">Large</td><td>Ann</td></tr><tr><td>Bob</td></tr><tr><td>Small</td><td>Cara</td></tr></table>`
  assert.deepEqual(linesOf(table), ['Large\tAnn', '\tBob', 'Small\tCara'])
})

test('a cell that would reach down for ever costs no more than its table', () => {
  const table = `<table><tr><td rowspan="999999999" colspan="999999999">Large</td></tr><tr><td>Bob</td></tr></table>`
  assert.equal(linesOf(table).length, 2)
})
