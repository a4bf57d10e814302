import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkLabel, nextLabel, placeOfLabel } from './appendix-label.ts'

test('appendices are lettered one after another', () => {
  assert.equal(nextLabel([]), 'A')
  assert.equal(nextLabel(['A', 'B']), 'C')
  assert.equal(nextLabel(['A', 'C']), 'D')
})

test('where they are numbered, the next one has a number', () => {
  assert.equal(nextLabel(['2', '3']), '4')
})

test('after Z they are numbered', () => {
  assert.equal(nextLabel([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']), '27')
})

test('letters and numbers are in order by what they count', () => {
  assert.deepEqual(
    ['C', '10', 'A', '2'].sort((a, b) => placeOfLabel(a) - placeOfLabel(b)),
    ['A', '2', 'C', '10'],
  )
})

test('a label is one capital letter or a number from 1 to 99, and each is given once', () => {
  const reasons = (label: string) => {
    const verdict = checkLabel(label, ['A'])
    return verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)
  }
  assert.deepEqual(reasons('B'), [])
  assert.deepEqual(reasons('12'), [])
  assert.deepEqual(reasons('A'), ['label-taken'])
  for (const wrong of ['', 'a', 'AA', '0', '100', 'A/B', '1 ']) assert.deepEqual(reasons(wrong), ['not-a-label'], wrong)
})
