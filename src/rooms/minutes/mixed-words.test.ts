import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasWordsOf } from './mixed-words.ts'

const SECRET = 'The office reported. The library had lent the same kite to three borrowers at once.'

test('a sentence of the closed record is found in the open one, whatever stands between its words', () => {
  assert.ok(
    hasWordsOf(`It was said: “the library had lent the SAME kite, to three\nborrowers at once”, and noted.`, SECRET),
  )
})

test('a sentence that anybody may write anywhere is not', () => {
  assert.equal(hasWordsOf('The office reported. The paper was noted.', SECRET), false)
})

test('neither is half a sentence, nor one that only begins alike', () => {
  assert.equal(hasWordsOf('The library had lent the same kite to three borrowers.', SECRET), false)
  assert.equal(hasWordsOf('The library had lent the same kite to three borrowers at oncewards.', SECRET), false)
})

test('where nothing is confidential there is nothing to find', () => {
  assert.equal(hasWordsOf('Anything at all that is longer than seven words.', ''), false)
})
