import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block, Text } from './document.ts'
import { lightBlocks } from './light-text.ts'
import { wordsOf } from './runs.ts'
import { printPassage } from './to-html.ts'

test('plain words stay as they were typed: an empty line parts paragraphs, and the end of a line stays one', () => {
  assert.deepEqual(lightBlocks('We agree.\nAll of us.\n\n5 * 3 * 2 is 30, and snake_case stays.'), [
    { kind: 'paragraph', text: 'We agree.\nAll of us.' },
    { kind: 'paragraph', text: '5 * 3 * 2 is 30, and snake_case stays.' },
  ])
})

test('points, numbers and letters are lists, with what goes on and what stands further in', () => {
  const [lead, list] = lightBlocks('It costs:\n- design\n  and build\n  1. once\n  2. twice\n- testing')
  assert.deepEqual(lead, { kind: 'paragraph', text: 'It costs:', isKeptWithNext: true })
  const inner = { kind: 'list', marker: 'number', items: [{ text: 'once' }, { text: 'twice' }] }
  const items = [{ text: 'design and build', list: inner }, { text: 'testing' }]
  assert.deepEqual(list, { kind: 'list', marker: 'bullet', items })
  assert.equal(lightBlocks('a) one\nb) two').at(0)?.kind, 'list')
})

test('numbers that do not begin at the first, or leave one out, are what was typed and no list', () => {
  for (const text of ['3. third\n4. fourth', '1. one\n3. three', '2016. That was the year.'])
    assert.deepEqual(lightBlocks(text), [{ kind: 'paragraph', text }])
})

test('lines between bars are a table with its head, if there is a line of dashes below it', () => {
  const [table] = lightBlocks('| Phase | Cost |\n|---|---:|\n| Design | **100** |\n| Build | 250 |')
  assert.deepEqual(table, {
    kind: 'table',
    columns: [
      { heading: 'Phase', align: 'left' },
      { heading: 'Cost', align: 'right' },
    ],
    rows: [
      ['Design', [{ text: '100', bold: true }]],
      ['Build', '250'],
    ],
  })
  assert.equal(lightBlocks('| a | b |\n| c | d |')[0]?.kind, 'paragraph')
})

test('strong and slanted words and links stand out, and a backslash lets a star be a star', () => {
  const [block] = lightBlocks(String.raw`It is **not *yet* done**, see [the minutes](https://example.org/a), 2\*3.`)
  assert.deepEqual(block, {
    kind: 'paragraph',
    text: [
      { text: 'It is ' },
      { text: 'not ', bold: true },
      { text: 'yet', bold: true, italic: true },
      { text: ' done', bold: true },
      { text: ', see ' },
      { text: 'the minutes', link: 'https://example.org/a' },
      { text: ', 2*3.' },
    ],
  })
})

test('nothing that is typed becomes markup or a link that runs something', () => {
  const shown = printPassage(
    lightBlocks('<script>alert(1)</script> [x](javascript:alert(1)) **<b>**\n\n- <img src=x onerror=y>'),
  ).toString()
  assert.doesNotMatch(shown, /<script|<img|href="javascript|<b>/)
})

test('whatever is typed, every word of it is in the text', () => {
  const word = fc.constantFrom(
    'one',
    'two',
    '- ',
    '* ',
    '1. ',
    '**',
    '*',
    '|',
    '|---|',
    '\n',
    '\n\n',
    '  ',
    '## ',
    '[a](',
    ')',
  )
  fc.assert(
    fc.property(fc.array(word), parts => {
      const typed = parts.join('')
      const said = lightBlocks(typed).flatMap(textsOf).map(wordsOf).join(' ')
      const count = (text: string) => text.match(/one|two/g)?.length ?? 0
      assert.equal(count(said), count(typed))
    }),
  )
})

test('what is typed to be slow is read at once', () => {
  const deep = Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}- x`).join('\n')
  for (const odd of [
    deep,
    '**a'.repeat(16_000),
    '['.repeat(50_000),
    '## a\n'.repeat(10_000),
    '- a\nb\n'.repeat(8_000),
  ]) {
    const began = performance.now()
    lightBlocks(odd)
    assert.ok(performance.now() - began < 2000, odd.slice(0, 9))
  }
})

function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'table':
      return [...block.columns.map(({ heading }) => heading), ...block.rows.flat()]
    case 'list':
      return block.items.flatMap(({ text, list }) => [text, ...(list === undefined ? [] : textsOf(list))])
    default:
      return []
  }
}
