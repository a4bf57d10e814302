import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { List, ListItem } from './document.ts'
import { toyDocument } from './fixtures/toy-document.ts'
import { readyToPrint } from './ready.ts'

test('text loses control characters and hidden changes of direction, and keeps its line breaks', () => {
  const { blocks } = readyToPrint(
    toyDocument([{ kind: 'paragraph', text: 'one\r\ntwo\u2028three\tfour\u0000\u202e\u2066\ufeff\ufffe' }]),
  )
  assert.deepEqual(blocks, [{ kind: 'paragraph', text: 'one\ntwo\nthree four' }])
})

test('a link leads to the web, to mail or to a heading of the document, and nowhere else', () => {
  const linked = (link: string): unknown => {
    const { blocks } = readyToPrint(
      toyDocument([
        { kind: 'heading', level: 1, text: 'Trains', anchor: 'trains' },
        { kind: 'paragraph', text: [{ text: 'here', link }] },
      ]),
    )
    const block = blocks[1]
    return block?.kind === 'paragraph' && typeof block.text !== 'string' ? block.text[0]?.link : 'no link'
  }
  assert.equal(linked('https://toy.example/a b'), 'https://toy.example/a%20b')
  assert.equal(linked('mailto:toys@toy.example'), 'mailto:toys@toy.example')
  assert.equal(linked('#trains'), '#trains')
  for (const bad of [
    '#bricks',
    '#',
    'javascript:alert(1)',
    ' JavaScript:x',
    'file:///etc/passwd',
    'data:text/html,x',
    'trains',
  ]) {
    assert.equal(linked(bad), undefined, bad)
  }
})

test('headings begin at the first level and go down one at a time', () => {
  const levels = [3, 4, 4, 1, 4, 2] as const
  const { blocks } = readyToPrint(toyDocument(levels.map(level => ({ kind: 'heading', level, text: 'x' }))))
  assert.deepEqual(
    blocks.map(block => (block.kind === 'heading' ? block.level : 0)),
    [1, 2, 3, 1, 2, 2],
  )
})

test('a heading that says nothing is left out, and an anchor is given once', () => {
  const { blocks } = readyToPrint(
    toyDocument([
      { kind: 'heading', level: 1, text: ' \u200b', anchor: 'a' },
      { kind: 'heading', level: 1, text: 'One', anchor: 'a' },
      { kind: 'heading', level: 1, text: 'Two', anchor: 'a' },
    ]),
  )
  assert.deepEqual(blocks, [
    { kind: 'heading', level: 1, text: 'One', anchor: 'a' },
    { kind: 'heading', level: 1, text: 'Two' },
  ])
})

test('a row that is too long adds columns, one that is too short gets empty cells', () => {
  const { blocks } = readyToPrint(toyDocument([{ kind: 'table', columns: [{ heading: 'A' }], rows: [['1', '2'], []] }]))
  assert.deepEqual(blocks, [
    {
      kind: 'table',
      columns: [{ heading: 'A' }, { heading: '' }],
      rows: [
        ['1', '2'],
        ['', ''],
      ],
    },
  ])
})

test('lists within lists go six deep; what is deeper joins the sixth, and nothing is lost', () => {
  let list: List = { kind: 'list', marker: 'bullet', items: [{ text: '10' }] }
  for (let depth = 9; depth >= 1; depth--)
    list = { kind: 'list', marker: 'bullet', items: [{ text: String(depth), list }] }
  const [block] = readyToPrint(toyDocument([list])).blocks
  const depthOf = (items: readonly ListItem[]): number =>
    1 + Math.max(...items.map(item => (item.list ? depthOf(item.list.items) : 0)))
  const count = (items: readonly ListItem[]): number =>
    items.reduce((sum, item) => sum + 1 + (item.list ? count(item.list.items) : 0), 0)
  assert.ok(block?.kind === 'list')
  assert.deepEqual([depthOf(block.items), count(block.items)], [6, 10])
})
