import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unfinishedInWords } from './unfinished-items.ts'

const items = (...numbers: number[]) => numbers.map(number => ({ number, title: `Kite ${number}` }))

test('a few items are named, many are counted and numbered in runs', () => {
  assert.equal(unfinishedInWords(items(4)), 'Item 4 (Kite 4) has come to nothing yet.')
  assert.equal(unfinishedInWords(items(4, 6)), 'Items 4 (Kite 4) and 6 (Kite 6) have come to nothing yet.')
  assert.equal(unfinishedInWords(items(1, 2, 4, 7, 8, 9)), '6 items have come to nothing yet: 1, 2, 4 and 7 to 9.')
})
