import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countParagraphs, numbered, passagesOf } from './passages.ts'

const TEXT = 'The Chair spoke.\n\nTwo things were said:\n- kites break;\n- strings are short.\nAll agreed.'

test('a line is a paragraph, and lines with a dash, a bullet or a letter are the points of one list', () => {
  assert.deepEqual(passagesOf(TEXT), [
    { kind: 'paragraph', number: null, text: 'The Chair spoke.' },
    { kind: 'paragraph', number: null, text: 'Two things were said:' },
    { kind: 'points', points: ['kites break;', 'strings are short.'] },
    { kind: 'paragraph', number: null, text: 'All agreed.' },
  ])
  assert.deepEqual(passagesOf('a) one\nb) two\n• three'), [{ kind: 'points', points: ['one', 'two', 'three'] }])
  assert.deepEqual(passagesOf(' \n\n'), [])
})

test('a sentence that begins with a word or a year is no point', () => {
  assert.equal(passagesOf('I. think so').length, 1)
  assert.deepEqual(passagesOf('2016. A good year.')[0], { kind: 'paragraph', number: null, text: '2016. A good year.' })
  assert.equal(passagesOf('As we said.')[0]?.kind, 'paragraph')
})

test('numbers are given by the style of the code', () => {
  const numbersBy = (style: 'items' | 'paragraphs' | 'running-paragraphs') =>
    numbered(passagesOf(TEXT), style, 4, 10).flatMap(one => (one.kind === 'paragraph' ? [one.number] : []))
  assert.deepEqual(numbersBy('items'), [null, null, null])
  assert.deepEqual(numbersBy('paragraphs'), ['4.1', '4.2', '4.3'])
  assert.deepEqual(numbersBy('running-paragraphs'), ['11.', '12.', '13.'])
  assert.equal(countParagraphs(passagesOf(TEXT)), 3)
})
