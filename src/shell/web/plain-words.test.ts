import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inPlainWords } from './plain-words.ts'

test('history shows values as people read them', () => {
  assert.equal(inPlainWords(null), '–')
  assert.equal(inPlainWords(true), 'yes')
  assert.equal(inPlainWords('2016-12-09'), '9 December 2016')
  assert.equal(inPlainWords('2016-12-09T10:00:00.000Z'), '9 December 2016 at 10:00am')
  assert.equal(inPlainWords(['lenders', 'borrowers']), 'lenders; borrowers')
  assert.equal(inPlainWords([{ a: 1 }, { a: 2 }]), '2 entries')
})

test('an identifier means nothing to a reader, and is not shown', () => {
  const id = '0158ce36-1280-7b19-bce2-501f80c93805'
  assert.equal(inPlainWords(id), 'a linked record')
  assert.equal(
    inPlainWords({ by: id, reason: 'It was late.', receivedOn: '2016-12-09' }),
    'reason: It was late.; received on: 9 December 2016',
  )
})
