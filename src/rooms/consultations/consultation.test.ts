import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { momentOn } from './closing.ts'
import { checkExtension, checkTakes, type Consultation } from './consultation.ts'
import { checkResponse, type GivenResponse, partsOf, type Response } from './response.ts'
import { tallyOf } from './tally.ts'

const window = { opens: '2016-12-05T09:00:00.000Z', closes: '2016-12-12T17:00:00.000Z' }
const asked: Consultation = {
  kind: 'asking-around',
  about: { kind: 'modification', reference: 'RC007', title: null },
  stepsBefore: 0,
  purpose: '',
  audience: 'Everybody',
  questions: [
    { key: 'agree', text: 'Should it be changed?', option: 'stance', mayBeConfidential: false },
    { key: 'cost', text: 'What does it cost?', option: 'text', mayBeConfidential: true },
  ],
  solutions: [
    { key: 'original', title: 'Original' },
    { key: 'alternative-1', title: 'Smaller kites' },
  ],
  objectives: [{ key: 'play', title: 'Toys are played with' }],
  window,
  openedOn: '2016-12-05',
  explained: '',
  extensions: [],
  withdrawnBecause: null,
  summary: '',
  tally: null,
}
const given: GivenResponse = {
  stances: [{ solution: 'original', stance: 'approve' }],
  effects: [],
  answers: [{ question: 'agree', text: 'Yes, since kites last.' }],
  confidential: [],
  isAnonymous: false,
}
const reasons = (verdict: ReturnType<typeof checkTakes>) =>
  verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)

describe('when a response may come in', () => {
  test('in the last second before the close it is in time, at the closing instant and after it is late', () => {
    assert.deepEqual(reasons(checkTakes(asked, 'open', '2016-12-12T16:59:59.999Z', false)), [])
    assert.deepEqual(reasons(checkTakes(asked, 'open', '2016-12-12T17:00:00.000Z', false)), ['closed'])
    assert.deepEqual(reasons(checkTakes(asked, 'closed', '2016-12-12T17:00:00.001Z', false)), ['closed'])
  })
  test('a decision lets in what is late, and nothing that is in time, collated or withdrawn', () => {
    assert.deepEqual(reasons(checkTakes(asked, 'closed', '2016-12-13T09:00:00.000Z', true)), [])
    assert.deepEqual(reasons(checkTakes(asked, 'open', '2016-12-12T16:59:59.999Z', true)), ['not-late'])
    for (const state of ['collated', 'published'])
      assert.deepEqual(reasons(checkTakes(asked, state, '2016-12-13T09:00:00.000Z', true)), ['collated'])
    assert.deepEqual(reasons(checkTakes(asked, 'withdrawn', '2016-12-06T09:00:00.000Z', false)), ['withdrawn'])
  })
  test('the same time of day is another instant in summer', () => {
    assert.deepEqual(momentOn('2017-01-06', '17:00'), { ok: true, value: '2017-01-06T17:00:00.000Z' })
    assert.deepEqual(momentOn('2017-06-06', '17:00'), { ok: true, value: '2017-06-06T16:00:00.000Z' })
    assert.equal(momentOn('2017-02-30', '17:00').ok, false)
  })
  test('it is extended to a later instant, and only while it is open', () => {
    const early = '2016-12-06T09:00:00.000Z'
    assert.equal(checkExtension(asked, '2016-12-13T17:00:00.000Z', early).ok, true)
    assert.deepEqual(reasons(checkExtension(asked, window.closes, early)), ['not-later'])
    assert.deepEqual(reasons(checkExtension(asked, '2016-12-13T17:00:00.000Z', window.closes)), ['closed'])
  })
})

describe('what a response may say', () => {
  test('it answers what is asked, each once, and says in words why it takes a side', () => {
    assert.equal(checkResponse(asked, given).ok, true)
    assert.deepEqual(reasons(checkResponse(asked, { ...given, stances: [], answers: [] })), ['nothing-said'])
    assert.deepEqual(reasons(checkResponse(asked, { ...given, answers: [] })), ['without-reason'])
    const twice = [...given.stances, { solution: 'original', stance: 'reject' } as const]
    assert.deepEqual(reasons(checkResponse(asked, { ...given, stances: twice })), ['not-asked'])
    assert.deepEqual(reasons(checkResponse(asked, { ...given, answers: [{ question: 'age', text: 'Seven' }] })), [
      'not-asked',
    ])
    assert.deepEqual(reasons(checkResponse(asked, { ...given, effects: [{ objective: 'peace', effect: 'better' }] })), [
      'not-asked',
    ])
  })
  test('in confidence is said what may be, and it is kept apart', () => {
    assert.deepEqual(reasons(checkResponse(asked, { ...given, confidential: ['agree'] })), ['not-in-confidence'])
    assert.deepEqual(reasons(checkResponse(asked, { ...given, confidential: ['cost'] })), ['not-in-confidence'])
    const both = { ...given, answers: [...given.answers, { question: 'cost', text: 'Ten' }], confidential: ['cost'] }
    assert.equal(checkResponse(asked, both).ok, true)
    const { open, confidential } = partsOf(both)
    assert.deepEqual([open.map(({ question }) => question), confidential.map(({ text }) => text)], [['agree'], ['Ten']])
  })
})

test('responses are counted for each solution, each objective and each category, and the late ones apart', () => {
  const one: Response = {
    consultation: 'RC007/AA1',
    respondent: 'Toybox Library',
    category: 'lender',
    isAnonymous: false,
    stances: [{ solution: 'original', stance: 'approve' }],
    effects: [{ objective: 'play', effect: 'better' }],
    answers: [],
    inConfidence: ['cost'],
    by: '',
    receivedAt: window.opens,
    late: null,
  }
  const late = { authority: 'TC-001/D1', reason: 'It was ill.', on: '2016-12-13' }
  const tally = tallyOf(asked, [one, { ...one, category: null, stances: [], inConfidence: [], late }])
  assert.deepEqual([tally.responses, tally.late, tally.inConfidence], [2, 1, 1])
  assert.deepEqual(tally.bySolution[0]?.counts, { approve: 1, reject: 0, neutral: 0 })
  assert.deepEqual(tally.byObjective[0]?.counts, { better: 2, neutral: 0, worse: 0 })
  assert.deepEqual(tally.byCategory, [
    { category: 'lender', count: 1 },
    { category: null, count: 1 },
  ])
})
