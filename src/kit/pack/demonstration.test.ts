import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decisionAsTaken } from './demonstration.ts'
import type { AgendaItem, DemoPaper } from './demonstration-meeting.ts'

const paper = (...recommendations: DemoPaper['recommendations']): DemoPaper => ({
  title: 'Kites',
  author: 'secretary',
  purpose: 'decision',
  classification: 'white',
  summary: 'There are too few kites.',
  receivedOn: '2016-12-01',
  recommendations,
})

const item: AgendaItem = {
  number: 3,
  title: 'Kites',
  presenter: 'chair',
  purpose: 'decision',
  classification: 'white',
  papers: [paper({ verb: 'note', text: 'the paper' }), paper({ verb: 'approve', text: 'that kites are bought' })],
}

test('a recommendation that is taken gives the decision its verb and its words', () => {
  assert.deepEqual(decisionAsTaken(item, { takes: 1 }), { verb: 'note', text: 'the paper', isAmended: false })
})

test('recommendations are counted through all the papers of an item', () => {
  assert.deepEqual(decisionAsTaken(item, { takes: 2 }), {
    verb: 'approve',
    text: 'that kites are bought',
    isAmended: false,
  })
})

test('a recommendation that is taken in other words is amended', () => {
  const decision = decisionAsTaken(item, { takes: 2, text: 'that two kites are bought' })
  assert.deepEqual(decision, { verb: 'approve', text: 'that two kites are bought', isAmended: true })
})

test('a decision typed by hand has its own words, and amends nothing', () => {
  const decision = decisionAsTaken(item, { verb: 'resolve', text: 'to fly them' })
  assert.deepEqual(decision, { verb: 'resolve', text: 'to fly them', isAmended: false })
})

test('a decision without words is a fault', () => {
  assert.throws(() => decisionAsTaken(item, { takes: 3 }), /item 3 has no words/)
})
