import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CastingVote, MajorityRule } from '../../kit/pack/voting-rules.ts'
import { countVotes, type VoteOutcome, type SeatVote } from './majority.ts'

const design = { confidence: 'design' } as const
const simple: MajorityRule = { option: 'simple-majority-of-votes-cast', ...design }
const ofAll: MajorityRule = { option: 'majority-of-all-members', ...design }
const categories: MajorityRule = { option: 'majority-of-categories', ...design }
const chairSettles: CastingVote = { option: 'chair-on-a-tie', ...design }
const nobodySettles: CastingVote = { option: 'none', ...design }

function votes(how: Partial<Record<SeatVote['vote'], number>>, constituency = 'lender'): SeatVote[] {
  return Object.entries(how).flatMap(([vote, number]) =>
    // The keys of `how` are votes, which Object.entries forgets.
    Array.from({ length: number }, (_, n) => ({
      seat: `${constituency}-${vote}-${n}`,
      constituency,
      votes: 1 as const,
      vote: vote as SeatVote['vote'],
    })),
  )
}

test('more for than against carries, and abstentions are not votes cast', () => {
  const count = countVotes(simple, nobodySettles, votes({ for: 3, against: 2, abstain: 6 }))
  assert.equal(count.outcome, 'carried')
  assert.equal(count.explanation, 'Carried: 3 for, 2 against, 6 abstaining (more for than against needed).')
})

test('a tie is settled by the chair, and says so', () => {
  const tied = votes({ for: 3, against: 3 })
  assert.equal(countVotes(simple, chairSettles, tied).outcome, 'tied')
  assert.equal(countVotes(simple, chairSettles, tied, 'against').outcome, 'lost')
  const carried = countVotes(simple, chairSettles, tied, 'for')
  assert.equal(carried.outcome, 'carried')
  assert.equal(carried.isSettledByChair, true)
  assert.match(carried.explanation, /settled by the Chair’s casting vote\.$/)
})

test('a chair without a casting vote does not settle a tie', () => {
  assert.equal(countVotes(simple, nobodySettles, votes({ for: 3, against: 3 }), 'for').outcome, 'tied')
})

test('the casting vote does not turn a question that is not tied', () => {
  assert.equal(countVotes(simple, chairSettles, votes({ for: 2, against: 3 }), 'for').outcome, 'lost')
})

test('a seat that has only a casting vote is not counted among the votes', () => {
  const ballot = [
    ...votes({ for: 1, against: 1 }),
    { seat: 'chair', constituency: 'chair', votes: 'casting' as const, vote: 'for' as const },
  ]
  assert.equal(countVotes(simple, chairSettles, ballot).outcome, 'tied')
})

test('nothing is carried if nobody votes, and there is no tie to settle', () => {
  assert.equal(countVotes(simple, chairSettles, votes({ abstain: 5 }), 'for').outcome, 'lost')
})

test('a majority of all members counts those who stayed silent', () => {
  assert.equal(countVotes(ofAll, nobodySettles, votes({ for: 6, none: 6 })).outcome, 'lost')
  assert.equal(countVotes(ofAll, nobodySettles, votes({ for: 7, none: 5 })).outcome, 'carried')
})

test('two thirds is exact', () => {
  const rule: MajorityRule = { option: 'two-thirds', of: 'votes-cast', ...design }
  assert.equal(countVotes(rule, nobodySettles, votes({ for: 6, against: 3, none: 4 })).outcome, 'carried')
  assert.equal(countVotes(rule, nobodySettles, votes({ for: 5, against: 3 })).outcome, 'lost')
  assert.equal(
    countVotes({ ...rule, of: 'all-members' }, nobodySettles, votes({ for: 6, against: 3, none: 1 })).outcome,
    'lost',
  )
})

test('one vote against breaks unanimity, an abstention only if all members must agree', () => {
  const rule: MajorityRule = { option: 'unanimity', of: 'votes-cast', ...design }
  assert.equal(countVotes(rule, nobodySettles, votes({ for: 9, against: 1 })).outcome, 'lost')
  assert.equal(countVotes(rule, nobodySettles, votes({ for: 9, abstain: 1 })).outcome, 'carried')
  assert.equal(countVotes({ ...rule, of: 'all-members' }, nobodySettles, votes({ for: 9, abstain: 1 })).outcome, 'lost')
})

test('a large category does not outvote two small ones', () => {
  const ballot = [
    ...votes({ against: 9 }, 'lender'),
    ...votes({ for: 1 }, 'borrower'),
    ...votes({ for: 2, against: 1 }, 'public'),
  ]
  assert.equal(countVotes(categories, nobodySettles, ballot).outcome, 'carried')
})

test('a category divided against itself counts for neither side', () => {
  const ballot = [...votes({ for: 1, against: 1 }, 'lender'), ...votes({ for: 1 }, 'borrower')]
  assert.equal(countVotes(categories, nobodySettles, ballot).outcome, 'carried')
})

test('where abstaining counts as against, it can lose a question, and the count says so', () => {
  const rule: MajorityRule = { ...simple, abstentions: 'against' }
  const count = countVotes(rule, nobodySettles, votes({ for: 3, against: 2, abstain: 2 }))
  assert.equal(count.outcome, 'lost')
  assert.equal(
    count.explanation,
    'Not carried: 3 for, 2 against, 2 abstaining (more for than against needed; abstaining counts as against).',
  )
  const unanimous: MajorityRule = { option: 'unanimity', of: 'votes-cast', abstentions: 'against', ...design }
  assert.equal(countVotes(unanimous, nobodySettles, votes({ for: 9, abstain: 1 })).outcome, 'lost')
})

test('who has withdrawn holds a vote that nobody uses, or none, as the rule has it', () => {
  const withdrawn = votes({ none: 2 }).map(seat => ({ ...seat, isRecused: true }))
  const ballot = [...votes({ for: 3, against: 2 }), ...withdrawn]
  assert.equal(countVotes(ofAll, nobodySettles, ballot).outcome, 'lost', 'three of seven')
  assert.equal(
    countVotes({ ...ofAll, recusals: 'not-held' }, nobodySettles, ballot).outcome,
    'carried',
    'three of five',
  )
})

test('a vote recorded for somebody who has withdrawn is not counted', () => {
  const ballot = [...votes({ against: 1 }), ...votes({ for: 2 }, 'public').map(seat => ({ ...seat, isRecused: true }))]
  assert.equal(countVotes(simple, nobodySettles, ballot).outcome, 'lost')
})

const anyVote: fc.Arbitrary<SeatVote> = fc.record({
  isRecused: fc.constantFrom(false, false, false, true),
  seat: fc.uuid(),
  constituency: fc.constantFrom('lender', 'borrower', 'public'),
  votes: fc.constantFrom(0 as const, 1 as const, 1 as const, 1 as const, 'casting' as const),
  vote: fc.constantFrom('for' as const, 'against' as const, 'abstain' as const, 'none' as const),
})
const anyBallot = fc.array(anyVote, { maxLength: 14 })
const anyOption = fc.constantFrom<MajorityRule>(
  simple,
  ofAll,
  categories,
  { option: 'two-thirds', of: 'votes-cast', ...design },
  { option: 'two-thirds', of: 'all-members', ...design },
  { option: 'unanimity', of: 'votes-cast', ...design },
  { option: 'unanimity', of: 'all-members', ...design },
)
const anyRule: fc.Arbitrary<MajorityRule> = fc
  .tuple(
    anyOption,
    fc.constantFrom(undefined, 'not-cast' as const, 'against' as const),
    fc.constantFrom(undefined, 'held' as const, 'not-held' as const),
  )
  .map(([rule, abstentions, recusals]) => ({
    ...rule,
    ...(abstentions === undefined ? {} : { abstentions }),
    ...(recusals === undefined ? {} : { recusals }),
  }))
const anyCasting = fc.constantFrom(chairSettles, nobodySettles)
const anyChair = fc.constantFrom('for' as const, 'against' as const, undefined)

/** The same rules with a balance: +1 and -1 on a scale, and voters walked through one by one. */
function naiveOutcome(
  rule: MajorityRule,
  casting: CastingVote,
  ballot: readonly SeatVote[],
  chair: 'for' | 'against' | undefined,
): VoteOutcome {
  const weights = ballot
    .filter(seat => seat.votes === 1)
    .filter(seat => seat.isRecused !== true || rule.recusals !== 'not-held')
    .map(seat => ({ ...seat, weight: naiveWeight(rule, seat) }))
  const result = naiveWeighing(rule, weights)
  if (result !== 'tied' || casting.option === 'none' || chair === undefined) return result
  return chair === 'for' ? 'carried' : 'lost'
}

function naiveWeight(rule: MajorityRule, { vote, isRecused }: SeatVote): number {
  if (isRecused === true || vote === 'none') return 0
  if (vote === 'abstain') return rule.abstentions === 'against' ? -1 : 0
  return vote === 'for' ? 1 : -1
}

function naiveWeighing(rule: MajorityRule, seats: readonly { constituency: string; weight: number }[]): VoteOutcome {
  const balance = (list: readonly number[]): VoteOutcome => {
    const sum = list.reduce((a, b) => a + b, 0)
    return sum > 0 ? 'carried' : sum < 0 || list.every(weight => weight === 0) ? 'lost' : 'tied'
  }
  const weights = seats.map(({ weight }) => weight)
  if (rule.option === 'simple-majority-of-votes-cast') return balance(weights)
  if (rule.option === 'majority-of-all-members') {
    const strict = weights.map(weight => (weight === 1 ? 1 : -1))
    const result = balance(strict)
    return result === 'tied' && weights.includes(0) ? 'lost' : result
  }
  if (rule.option === 'majority-of-categories') {
    const names = [...new Set(seats.map(({ constituency }) => constituency))]
    return balance(
      names.map(name =>
        Math.sign(seats.filter(s => s.constituency === name).reduce((sum, { weight }) => sum + weight, 0)),
      ),
    )
  }
  const asked = rule.of === 'votes-cast' ? weights.filter(weight => weight !== 0) : weights
  const cost = rule.option === 'unanimity' ? Number.POSITIVE_INFINITY : 2
  const scale = asked.reduce((sum, weight) => sum + (weight === 1 ? 1 : -cost), 0)
  return asked.includes(1) && scale >= 0 ? 'carried' : 'lost'
}

test('every rule agrees with a second count made another way', () => {
  fc.assert(
    fc.property(anyRule, anyCasting, anyBallot, anyChair, (rule, casting, ballot, chair) => {
      assert.equal(countVotes(rule, casting, ballot, chair).outcome, naiveOutcome(rule, casting, ballot, chair))
    }),
    { numRuns: 500 },
  )
})

test('a member who turns from against to for never loses the question', () => {
  fc.assert(
    fc.property(anyRule, anyCasting, anyBallot, anyChair, fc.nat(13), (rule, casting, ballot, chair, place) => {
      const turned = ballot.map((seat, index) =>
        index === place && seat.vote === 'against' ? { ...seat, vote: 'for' as const } : seat,
      )
      return (
        countVotes(rule, casting, ballot, chair).outcome !== 'carried' ||
        countVotes(rule, casting, turned, chair).outcome === 'carried'
      )
    }),
  )
})

test('the order in which votes are given does not matter', () => {
  fc.assert(
    fc.property(anyRule, anyBallot, (rule, ballot) => {
      assert.deepEqual(countVotes(rule, chairSettles, ballot), countVotes(rule, chairSettles, ballot.toReversed()))
    }),
  )
})

test('every vote that members hold is accounted for', () => {
  fc.assert(
    fc.property(anyRule, anyBallot, (rule, ballot) => {
      const count = countVotes(rule, nobodySettles, ballot)
      const holds = (seat: SeatVote) => seat.votes === 1 && !(seat.isRecused && rule.recusals === 'not-held')
      return count.for + count.against + count.abstained + count.notCast === ballot.filter(holds).length
    }),
  )
})
