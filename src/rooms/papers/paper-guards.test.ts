import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from '../../../test/world.ts'
import type { LifecycleRow } from '../../kit/pack/lifecycle.ts'
import { getEdition } from '../../kit/pack/pack.ts'
import type { Paper } from './paper.ts'
import { checkPaperGuards, type PaperFacts, type PaperGuard } from './paper-guards.ts'

const handling = getEdition(packOf('toy'), '2016-07-01').classification

const paper: Paper = {
  body: 'council',
  meeting: null,
  item: null,
  number: null,
  author: { kind: 'function', key: 'secretary', words: 'Code Secretary' },
  sponsor: null,
  draftedBy: null,
  purpose: 'decision',
  summary: 'Kites break.',
  recommendations: [{ verb: 'note', text: 'this' }],
  externalMarking: null,
  receivedOn: '2016-12-01',
  dueOn: '2016-12-02',
  isLate: false,
  lateConsent: null,
  files: [],
  appendices: [],
}

function reasons(guard: PaperGuard, facts: Partial<PaperFacts> & { with?: Partial<Paper> } = {}) {
  const row: LifecycleRow = {
    act: 'any',
    from: [],
    to: 'same',
    by: ['secretary'],
    guards: [guard],
    confidence: 'stated',
  }
  const { with: changed = {}, ...others } = facts
  const all = { classification: 'white', handling, today: '2016-12-02', reason: undefined, ...others } as const
  const verdict = checkPaperGuards(row, { ...all, paper: { ...paper, ...changed } })
  return verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)
}

test('a summary or a file is something to read', () => {
  assert.deepEqual(reasons('has-document'), [])
  assert.deepEqual(reasons('has-document', { with: { summary: '' } }), ['has-document'])
})

test('a paper without recommendations asks for nothing', () => {
  assert.deepEqual(reasons('has-recommendations', { with: { recommendations: [] } }), ['has-recommendations'])
})

test('paper day itself is still in time', () => {
  assert.deepEqual(reasons('before-paper-day'), [])
  assert.deepEqual(reasons('before-paper-day', { today: '2016-12-03' }), ['before-paper-day'])
})

test('a late paper is held until the chair has consented', () => {
  const late = { isLate: true, receivedOn: '2016-12-05' }
  const lateConsent = { by: 'p', reason: 'It is urgent.', on: '2016-12-05' }
  assert.deepEqual(reasons('late-consent-recorded', { with: late }), ['late-consent-recorded'])
  assert.deepEqual(reasons('late-consent-recorded', { with: { ...late, lateConsent } }), [])
})

test('only a class that everybody may read is published', () => {
  assert.deepEqual(reasons('class-may-be-published'), [])
  for (const classification of ['green', 'amber', 'red'] as const) {
    assert.deepEqual(reasons('class-may-be-published', { classification }), ['class-may-be-published'])
  }
})

test('a reason of blanks is none; where no reason is asked for yet, none is missed', () => {
  assert.deepEqual(reasons('reason-given', { reason: ' ' }), ['reason-given'])
  assert.deepEqual(reasons('reason-given', { reason: 'It was wrong.' }), [])
  assert.deepEqual(reasons('reason-given'), [])
})

test('a refusal cites the clause of its row', () => {
  const row: LifecycleRow = {
    act: 'any',
    from: [],
    to: 'same',
    by: ['secretary'],
    guards: ['has-recommendations'],
    clause: '7.2',
    confidence: 'stated',
  }
  const facts = { paper: { ...paper, recommendations: [] }, classification: 'white', handling } as const
  const verdict = checkPaperGuards(row, { ...facts, today: '2016-12-02', reason: undefined })
  assert.equal(verdict.ok ? undefined : verdict.refusals[0]?.clause, '7.2')
})
