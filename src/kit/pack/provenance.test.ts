import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citableClause, confidenceInWords, isLaw } from './provenance.ts'

test('only what is stated or published is shown as the rule of the code', () => {
  const all = ['stated', 'published', 'mem-high', 'mem-medium', 'mem-low', 'computed', 'design'] as const
  assert.deepEqual(
    all.filter(confidence => isLaw({ confidence })),
    ['stated', 'published'],
  )
})

test('the clause of a remembered rule is not cited', () => {
  assert.equal(citableClause({ clause: '5.1', confidence: 'stated' }), '5.1')
  assert.equal(citableClause({ clause: '5.1', confidence: 'mem-high' }), undefined)
})

test('a reader is told that a setting has not been checked', () => {
  assert.match(confidenceInWords('mem-medium'), /not yet checked against the code/)
})
