import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classSaidBy } from './class-in-reference.ts'

test('a reference says by a letter the class in which it was numbered', () => {
  assert.equal(classSaidBy({ kind: 'decision', reference: 'TC-001-R/D1' }), 'red')
  assert.equal(classSaidBy({ kind: 'action', reference: 'TC-001-G/01' }), 'green')
  assert.equal(classSaidBy({ kind: 'written-decision', reference: 'TCW1-A' }), 'amber')
  assert.equal(classSaidBy({ kind: 'paper', reference: 'TC-001-A/P01' }), 'amber')
  assert.equal(classSaidBy({ kind: 'paper', reference: 'TC_1_0612-R_03' }), 'red')
})

test('a paper of a meeting without a letter was numbered as white; a draft and whatever else say nothing', () => {
  assert.equal(classSaidBy({ kind: 'paper', reference: 'TC-001/P01' }), 'white')
  assert.equal(classSaidBy({ kind: 'paper', reference: 'TC_1_0612_25' }), 'white')
  assert.equal(classSaidBy({ kind: 'paper', reference: 'draft-12' }), undefined)
  assert.equal(classSaidBy({ kind: 'decision', reference: 'TC-001/D1' }), undefined)
  assert.equal(classSaidBy({ kind: 'appendix', reference: 'TC-001-A/P01/B' }), undefined)
  assert.equal(classSaidBy({ kind: 'risk', reference: 'risk-26' }), undefined)
})
