import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedPassages } from './changed-passage.ts'

test('a text that is the same has no changes, whatever its ends of lines and pages', () => {
  assert.deepEqual(changedPassages('one\ntwo', 'one\ntwo'), [])
  assert.deepEqual(changedPassages('one  \r\ntwo\fthree', 'one\ntwo\nthree'), [])
})

test('a changed line is told with the one before it', () => {
  assert.deepEqual(changedPassages('1. Scope\nkites cost 3\nend', '1. Scope\nkites cost 4\nend'), [
    { before: 'kites cost 3\n', after: 'kites cost 4\n', follows: '1. Scope' },
  ])
})

test('what is added and what is taken away are told apart', () => {
  assert.deepEqual(changedPassages('a\nb\nc', 'a\nc\nd'), [
    { before: 'b\n', after: '', follows: 'a' },
    { before: '', after: 'd\n', follows: 'c' },
  ])
})

test('where nothing stood before, all of it is new', () => {
  assert.deepEqual(changedPassages('', 'first words'), [{ before: '', after: 'first words\n', follows: '' }])
})

test('two texts that differ in hundreds of places are told to be different texts', () => {
  const lines = (words: string) => Array.from({ length: 500 }, (_, n) => (n % 2 === 0 ? `line ${n}` : `${words} ${n}`))
  assert.equal(changedPassages(lines('old').join('\n'), lines('new').join('\n')), undefined)
})
