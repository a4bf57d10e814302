import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countedInBallot, countedInConsultation, objectivesHeld } from './objectives.ts'
import type { View } from './modification.ts'

const OBJECTIVES = [
  { key: 'play', title: 'Toys are played with' },
  { key: 'care', title: 'Toys last' },
]
const view = (by: View['by'], objective: string, solution = 'original'): View => {
  return { by, solution, objective, effect: 'better', reason: 'More toys.' }
}
const position = (seat: string, effect: 'better' | 'neutral' | 'worse') => {
  const objectives = [{ objective: 'play', effect }]
  return { seat, votes: [], objectives, rationale: '', by: '', on: '2016-12-09' }
}
const COUNT = {
  outcome: 'carried' as const,
  solution: 'original',
  bySolution: [],
  quorum: { isQuorate: true, explanation: '' },
  chairWasPresent: true,
}

test('proposer, group, respondents and voters each hold of each objective what they hold', () => {
  const positions = [position('1', 'better'), position('2', 'better'), position('3', 'worse')]
  const voters = countedInBallot({ positions, count: COUNT })
  const said = { views: [view('proposer', 'play'), view('group', 'care')], solutions: [] }
  const [original, ...others] = objectivesHeld(OBJECTIVES, said, { voters })
  assert.equal(others.length, 0)
  const [play, care] = original?.rows ?? []
  assert.equal(play?.held.proposer.view?.effect, 'better')
  assert.equal(play?.held.group.view, null)
  assert.deepEqual(play?.held.voters.counts, { better: 2, neutral: 0, worse: 1 })
  assert.deepEqual([care?.held.group.view?.effect, care?.held.voters.counts], ['better', null])
})

test('respondents hold what was counted in the consultation that was collated last', () => {
  const tallied = (id: string, better: number) => {
    const byObjective = [{ objective: 'play', counts: { better, neutral: 0, worse: 0 } }]
    const tally = { responses: better, late: 0, inConfidence: 0, byCategory: [], bySolution: [], byObjective }
    return { record: { id }, content: { tally } }
  }
  const open = { record: { id: '3' }, content: { tally: null } }
  const respondents = countedInConsultation([tallied('2', 4), open, tallied('1', 9)])
  const [original] = objectivesHeld(OBJECTIVES, { views: [], solutions: [] }, { respondents })
  assert.deepEqual(original?.rows[0]?.held.respondents.counts, { better: 4, neutral: 0, worse: 0 })
  assert.equal(countedInConsultation([open]), undefined)
})

test('a ballot that has not been counted tells nothing of what the voters hold', () => {
  assert.equal(countedInBallot({ positions: [position('1', 'better')], count: null }), undefined)
  assert.equal(countedInBallot(undefined), undefined)
})

test('a solution of which nobody holds anything is left out', () => {
  const solutions = ['original', 'alternative-1'].map(key => ({ key, title: key, by: '', on: '2016-12-09' }))
  const held = objectivesHeld(OBJECTIVES, { views: [view('group', 'play', 'alternative-1')], solutions }, {})
  assert.deepEqual(
    held.map(({ solution }) => solution),
    ['alternative-1'],
  )
  assert.deepEqual(objectivesHeld(OBJECTIVES, { views: [], solutions }, {}), [])
})
