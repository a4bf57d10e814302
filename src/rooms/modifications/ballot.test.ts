import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countVotes, quorumOf } from '../bodies/door.ts'
import { type Ballot, type BallotSeat, type BallotVote, countBallot, type Position } from './ballot.ts'

const certain = { confidence: 'stated' } as const
const counting = { count: countVotes, quorum: quorumOf }

function seat(key: string, constituency: string): BallotSeat {
  return { seat: key, title: key, constituency, votes: 1, isChair: false }
}

const chair: BallotSeat = { seat: 'chair', title: 'Chair', constituency: 'chair', votes: 0, isChair: true }
const electorate = [
  chair,
  seat('l1', 'lender'),
  seat('l2', 'lender'),
  seat('l3', 'lender'),
  seat('b1', 'borrower'),
  seat('r1', 'repairer'),
]

function ballot(
  votes: Readonly<Record<string, readonly BallotVote[]>>,
  choosing: Ballot['rules']['choosing'] = 'most-support',
): Pick<Ballot, 'electorate' | 'positions' | 'solutions' | 'rules'> {
  const solutions = [
    { key: 'original', title: 'Original' },
    { key: 'alternative-1', title: 'By post' },
  ]
  const positions = Object.entries(votes).map(
    ([key, cast]): Position => ({
      seat: key,
      votes: solutions.flatMap(({ key: solution }, n) => (cast[n] === undefined ? [] : [{ solution, vote: cast[n] }])),
      objectives: [],
      rationale: 'x',
      by: 'member',
      on: '2016-12-05',
    }),
  )
  const quorum = {
    option: 'half-of-appointed',
    chairRequired: true,
    recusedMembers: 'not-counted',
    ...certain,
  } as const
  const majority = { option: 'majority-of-categories', ...certain } as const
  return {
    electorate,
    solutions,
    positions,
    rules: { majority, castingVote: { option: 'none', ...certain }, quorum, choosing },
  }
}

test('each category counts once, however many seats it has', () => {
  const counted = countBallot(
    counting,
    ballot({ l1: ['for'], l2: ['for'], l3: ['for'], b1: ['against'], r1: ['against'] }),
    true,
  )
  assert.equal(counted.outcome, 'lost')
  assert.equal(counted.solution, null)
})

test('of several solutions that pass, the one with the most votes for it goes forward, and among equals the first', () => {
  const more = ballot({ l1: ['for', 'for'], l2: ['abstain', 'for'], b1: ['for', 'for'], r1: ['against', 'against'] })
  assert.equal(countBallot(counting, more, true).solution, 'alternative-1')
  const equal = ballot({ l1: ['for', 'for'], b1: ['for', 'for'], r1: ['against', 'against'] })
  assert.equal(countBallot(counting, equal, true).solution, 'original')
})

test('a process may take the first that passes, or leave it to the body', () => {
  const votes = { l1: ['for', 'for'], l2: ['abstain', 'for'], b1: ['for', 'for'] } as const
  assert.equal(countBallot(counting, ballot(votes, 'first-that-passes'), true).solution, 'original')
  const left = countBallot(counting, ballot(votes, 'left-to-the-body'), true)
  assert.deepEqual([left.outcome, left.solution], ['carried', null])
})

test('a seat that gave a position is present, and a chair without a vote is, if the chair was there', () => {
  const two = ballot({ l1: ['for'], b1: ['for'] })
  assert.equal(countBallot(counting, two, true).quorum.isQuorate, true)
  assert.equal(countBallot(counting, two, false).quorum.isQuorate, false)
  assert.equal(countBallot(counting, ballot({ l1: ['abstain'] }), true).quorum.isQuorate, false)
})

test('the same positions come to the same, whatever their order', () => {
  const one = ballot({ l1: ['for', 'against'], b1: ['for', 'for'], r1: ['against', 'for'] })
  const other = { ...one, positions: one.positions.toReversed() }
  assert.deepEqual(countBallot(counting, one, true), countBallot(counting, other, true))
})
