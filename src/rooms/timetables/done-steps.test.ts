import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimetableStep } from '../../kit/pack/timetables.ts'
import { type AssessmentFact, type ConsultationFact, factsOf, type Happened, type StateReached } from './done-steps.ts'

const STEPS: readonly TimetableStep[] = [
  { key: 'initial', title: 'Initial', option: 'meeting', body: 'panel', after: [], doneIn: ['refinement'] },
  { key: 'assessed', title: 'Assessed', option: 'assessment', assessment: 'preliminary', after: ['initial'] },
  { key: 'report', title: 'Report', option: 'meeting', body: 'panel', after: ['assessed'], doneIn: ['consultation'] },
  { key: 'vote', title: 'Vote', option: 'meeting', body: 'board', after: ['report'], doneIn: ['with-the-regulator'] },
]
const came = (...states: readonly string[]): readonly StateReached[] =>
  states.map((state, n) => ({ state, on: `2017-0${n + 1}-10` }))
const asked: AssessmentFact = {
  kind: 'preliminary',
  solution: 'original',
  reference: 'M1/PA1',
  expected: '2017-01-20',
  because: [],
  isEstimate: false,
  deliveredOn: null,
  isNotNeeded: false,
}
const happened = (more: Partial<Happened>): Happened => ({
  reached: [],
  solutions: ['original'],
  assessments: [],
  everAsked: (more.assessments ?? []).map(({ kind }) => kind),
  consultations: [],
  ...more,
})
const doneOf = (reached: readonly StateReached[], all: readonly AssessmentFact[] = []) =>
  Object.fromEntries(
    [...factsOf(STEPS, happened({ reached, assessments: all }), [])].map(([key, { isDone, doneOn }]) => [
      key,
      isDone ? doneOn : false,
    ]),
  )

test('a step is done when the modification comes into one of its states', () => {
  const done = doneOf(came('submitted', 'refinement', 'consultation'))
  assert.deepEqual(done, { initial: '2017-02-10', assessed: null, report: '2017-03-10', vote: false })
})

test('what a step rests on that the modification has come past is done, unless it is under way', () => {
  const entered = [{ state: 'with-the-regulator', on: null }]
  assert.deepEqual(doneOf(entered), { initial: null, assessed: null, report: null, vote: null })
  assert.equal(doneOf(entered, [asked])['assessed'], false)
  const noted = factsOf(STEPS, happened({}), [{ key: 'vote', on: '2017-01-05', note: '' }])
  assert.equal(noted.get('report')?.isDone, false)
})

test('a report that is returned leaves the first decision where it was', () => {
  const done = doneOf(came('submitted', 'refinement', 'draft-report-at-panel', 'refinement'))
  assert.equal(done['initial'], '2017-02-10')
})

test('what comes after a step that is done again, is to be done again', () => {
  const reached = came('refinement', 'consultation', 'with-the-regulator', 'sent-back', 'consultation')
  const done = doneOf(reached)
  assert.equal(done['vote'], false)
  assert.equal(done['report'], '2017-02-10')
  assert.equal(doneOf(came('refinement', 'consultation', 'with-the-regulator', 'refinement'))['report'], false)
})

test('a state in which it was first entered is done, and nobody knows since when', () => {
  assert.equal(doneOf([{ state: 'refinement', on: null }])['initial'], null)
})

test('an assessment has its target until it is there, and is done when it is delivered or not needed', () => {
  const fact = (one: AssessmentFact) => factsOf(STEPS, happened({ assessments: [one] }), []).get('assessed')
  assert.deepEqual(fact(asked), {
    isDone: false,
    doneOn: null,
    ownDate: '2017-01-20',
    reference: 'M1/PA1',
    because: [],
    isEstimate: false,
  })
  assert.equal(fact({ ...asked, deliveredOn: '2017-01-18' })?.doneOn, '2017-01-18')
  assert.equal(fact({ ...asked, isNotNeeded: true })?.isDone, true)
})

test('what somebody noted holds before everything else', () => {
  const facts = factsOf(STEPS, happened({ reached: came('refinement'), assessments: [asked] }), [
    { key: 'assessed', on: '2017-01-05', note: '' },
  ])
  assert.deepEqual(facts.get('assessed'), { isDone: true, doneOn: '2017-01-05', ownDate: null, reference: null })
})

const CONSULTED: readonly TimetableStep[] = [
  { key: 'report', title: 'Report', option: 'meeting', body: 'panel', after: [], doneIn: ['consultation'] },
  {
    key: 'asking',
    title: 'Consultation',
    option: 'period',
    clock: 'asking',
    consultation: 'report-consultation',
    owedBy: 'code-administrator',
    after: ['report'],
    doneIn: ['board'],
  },
]
const held: ConsultationFact = {
  kind: 'report-consultation',
  reference: 'M1/MRC1',
  openedOn: '2017-02-10',
  closesOn: '2017-03-03',
  isClosed: false,
  stepsBefore: 2,
}
const asking = (one: ConsultationFact, ...states: readonly string[]) =>
  factsOf(CONSULTED, happened({ reached: came(...states), consultations: [one] }), []).get('asking')

test('a consultation that is open is to be expected on the day on which it closes, and is done on that day', () => {
  const open = asking(held, 'refinement', 'consultation')
  assert.deepEqual(open, {
    isDone: false,
    doneOn: null,
    ownDate: '2017-03-03',
    begunOn: '2017-02-10',
    reference: 'M1/MRC1',
  })
  const closed = asking({ ...held, isClosed: true }, 'refinement', 'consultation')
  assert.deepEqual(closed, { isDone: true, doneOn: '2017-03-03', ownDate: null, reference: 'M1/MRC1' })
})

test('when the report comes back to be consulted on again, the consultation before counts no more', () => {
  const states = ['refinement', 'consultation', 'refinement', 'consultation']
  assert.equal(asking({ ...held, isClosed: true }, ...states)?.isDone, false)
  assert.equal(asking({ ...held, isClosed: true, stepsBefore: 4 }, ...states)?.doneOn, '2017-03-03')
})

test('an assessment is done when it is there of the original and of each alternative, and until then the last of them is waited for', () => {
  const alternative = { ...asked, solution: 'alternative-1', reference: 'M1/PA2' }
  const fact = (...assessments: readonly AssessmentFact[]) =>
    factsOf(STEPS, happened({ assessments, solutions: ['original', 'alternative-1'] }), []).get('assessed')
  const delivered = { ...asked, deliveredOn: '2017-01-02' }
  assert.deepEqual([fact(delivered)?.isDone, fact(delivered)?.ownDate], [false, null])
  const later = { ...alternative, expected: '2017-05-01' }
  assert.deepEqual([fact(asked, later)?.ownDate, fact(asked, later)?.reference], ['2017-05-01', 'M1/PA2'])
  assert.equal(fact(delivered, later)?.ownDate, '2017-05-01')
  assert.equal(fact(delivered, { ...alternative, deliveredOn: '2017-01-09' })?.doneOn, '2017-01-09')
  assert.equal(fact(delivered, { ...alternative, isNotNeeded: true })?.doneOn, '2017-01-02')
})
