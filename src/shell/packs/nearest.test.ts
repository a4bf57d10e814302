import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearestOf } from './nearest.ts'

test('a slip of the fingers is recognised', () => {
  assert.equal(nearestOf('secretery', ['administrator', 'secretary']), 'secretary')
  assert.equal(nearestOf('bord', ['board', 'panel']), 'board')
})

test('a word that is like none of those known is not guessed at', () => {
  assert.equal(nearestOf('treasury', ['council', 'board']), undefined)
  assert.equal(nearestOf('anything', []), undefined)
})
