import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { MajorityRule } from '../../kit/pack/voting-rules.ts'
import { countVotes } from '../bodies/door.ts'
import type { SeatBallot, Vote } from './decision.ts'
import { countAnswers, isSettled, unanswered, type WrittenRule } from './written-count.ts'
import type { Elector } from './written-decision.ts'

const confidence = 'design' as const
const RULES: readonly MajorityRule[] = [
  { option: 'simple-majority-of-votes-cast', confidence },
  { option: 'majority-of-all-members', confidence },
  { option: 'two-thirds', of: 'votes-cast', confidence },
  { option: 'two-thirds', of: 'all-members', confidence },
  { option: 'unanimity', of: 'votes-cast', confidence },
  { option: 'unanimity', of: 'all-members', confidence },
  { option: 'majority-of-categories', confidence },
]

function elector(seat: string, votes: Elector['votes'] = 1, constituency = 'lender'): Elector {
  return {
    seat,
    key: seat,
    title: seat,
    constituency,
    votes,
    isChair: votes === 'casting',
    member: seat,
    alternates: [],
  }
}
function rule(majority: MajorityRule, hasCasting = true): WrittenRule {
  return {
    majority,
    castingVote: { option: hasCasting ? 'chair-on-a-tie' : 'none', confidence },
    closesEarly: true,
  }
}
function outcome(which: WrittenRule, electorate: readonly Elector[], answers: readonly SeatBallot[]) {
  return countAnswers(countVotes, which, electorate, answers).outcome
}

const FIVE = [elector('chair', 'casting'), ...['a', 'b', 'c', 'd'].map(id => elector(id))]
const ALL_MEMBERS = rule({ option: 'majority-of-all-members', confidence })
const say = (...cast: readonly [string, Vote][]): SeatBallot[] => cast.map(([seat, vote]) => ({ seat, vote }))

test('three of four for it are enough before the fourth has answered', () => {
  assert.equal(isSettled(countVotes, ALL_MEMBERS, FIVE, say(['a', 'for'], ['b', 'for'], ['c', 'for'])), true)
})

test('two of four for it are not, because the others and the chair may still turn it', () => {
  assert.equal(isSettled(countVotes, ALL_MEMBERS, FIVE, say(['a', 'for'], ['b', 'for'])), false)
})

test('a tie waits for the chair', () => {
  const tied = say(['a', 'for'], ['b', 'for'], ['c', 'against'], ['d', 'against'])
  assert.equal(isSettled(countVotes, ALL_MEMBERS, FIVE, tied), false)
  assert.equal(outcome(ALL_MEMBERS, FIVE, tied), 'tied')
  assert.equal(outcome(ALL_MEMBERS, FIVE, [...tied, ...say(['chair', 'for'])]), 'carried')
})

test('where nobody settles a tie, it does not wait', () => {
  const tied = say(['a', 'for'], ['b', 'for'], ['c', 'against'], ['d', 'against'])
  assert.equal(isSettled(countVotes, rule(ALL_MEMBERS.majority, false), FIVE, tied), true)
})

test('the casting vote counts for nothing unless there is a tie', () => {
  const lost = say(['a', 'for'], ['b', 'against'], ['c', 'against'], ['d', 'against'], ['chair', 'for'])
  assert.equal(outcome(ALL_MEMBERS, FIVE, lost), 'lost')
})

test('a casting vote that is given already settles nothing while silence would leave less than a tie', () => {
  const three = [elector('chair', 'casting'), elector('a'), elector('b')]
  const cast = say(['chair', 'for'], ['a', 'for'])
  assert.equal(outcome(ALL_MEMBERS, three, [...cast, ...say(['b', 'against'])]), 'carried')
  assert.equal(outcome(ALL_MEMBERS, three, cast), 'lost')
  assert.equal(isSettled(countVotes, ALL_MEMBERS, three, cast), false)
})

test('a seat without a vote is not waited for', () => {
  const seats = [...FIVE, elector('observer', 0)]
  assert.deepEqual(
    unanswered(seats, say(['a', 'for'])).map(({ seat }) => seat),
    ['chair', 'b', 'c', 'd'],
  )
})

const anyElectorate = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom('lender', 'borrower', 'repairer'), { minLength: 1, maxLength: 5 }))
  .map(([hasChair, members]) => [
    ...(hasChair ? [elector('chair', 'casting', 'chair')] : []),
    ...members.map((constituency, n) => elector(`m${n}`, 1, constituency)),
  ])

/** Every way in which the seats that are still out may yet answer, or not. */
function completions(electorate: readonly Elector[], answers: readonly SeatBallot[]): readonly SeatBallot[][] {
  return unanswered(electorate, answers).reduce<SeatBallot[][]>(
    (all, { seat, votes }) =>
      all.flatMap(cast => {
        const more = (['for', 'against', 'abstain'] as const).filter(vote => votes === 1 || vote !== 'abstain')
        return [cast, ...more.map(vote => [...cast, { seat, vote }])]
      }),
    [[...answers]],
  )
}

test('what is settled comes out the same in every way in which the others may yet answer, and nothing else is called settled', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RULES),
      fc.boolean(),
      anyElectorate,
      fc.array(fc.constantFrom<Vote | 'none'>('for', 'against', 'abstain', 'none'), { minLength: 6, maxLength: 6 }),
      (majority, hasCasting, electorate, cast) => {
        const answers = electorate.flatMap(({ seat, votes }, n): SeatBallot[] => {
          const vote = cast[n] ?? 'none'
          return vote === 'none' || (votes === 'casting' && vote === 'abstain') ? [] : [{ seat, vote }]
        })
        const which = rule(majority, hasCasting)
        const outcomes = new Set(completions(electorate, answers).map(all => outcome(which, electorate, all)))
        return isSettled(countVotes, which, electorate, answers) === (outcomes.size === 1)
      },
    ),
    { numRuns: 400 },
  )
})
