import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inOneSentence, withFullStop } from './punctuation.ts'

test('decisions below “The Council:” read as one sentence', () => {
  assert.deepEqual(inOneSentence(['the paper', 'the report', 'the plan']), [
    'the paper;',
    'the report; and',
    'the plan.',
  ])
  assert.deepEqual(inOneSentence(['the paper']), ['the paper.'])
})

test('what ends in a sign keeps it', () => {
  assert.deepEqual(inOneSentence(['the paper;', 'the plan. It is new.']), ['the paper;', 'the plan. It is new.'])
  assert.equal(withFullStop('write to “Pat.”'), 'write to “Pat.”')
  assert.equal(withFullStop('count the balls'), 'count the balls.')
})
