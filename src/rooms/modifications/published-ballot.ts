import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { oneOf } from '../../kit/pack/plain-values.ts'
import { CastingVote, MajorityRule, QuorumRule } from '../../kit/pack/voting-rules.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { type Ballot, BALLOT_VOTES, type BallotCount, countBallot, type Counting } from './ballot.ts'
import { EFFECTS } from './modification.ts'

/** A ballot as its page gives it to a machine: all that it takes to count it again, and what it was counted as. */
export type PublishedBallot = Readonly<{ reference: string; ballot: Ballot }>

const Text = Type.String({ maxLength: 20_000 })

/** More may stand there: the page says more than a count needs. */
const Published = Type.Object({
  reference: Text,
  modification: Text,
  body: Text,
  openedOn: Text,
  solutions: Type.Array(Type.Object({ key: Text, title: Text }), { minItems: 1, maxItems: 100 }),
  electorate: Type.Array(
    Type.Object({
      seat: Text,
      title: Text,
      constituency: Text,
      votes: Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal('casting')]),
      isChair: Type.Boolean(),
    }),
    { maxItems: 1000 },
  ),
  rules: Type.Object({
    majority: MajorityRule,
    castingVote: CastingVote,
    quorum: QuorumRule,
    choosing: oneOf(['most-support', 'first-that-passes', 'left-to-the-body']),
  }),
  positions: Type.Array(
    Type.Object({
      seat: Text,
      votes: Type.Array(Type.Object({ solution: Text, vote: oneOf(BALLOT_VOTES) })),
      objectives: Type.Array(Type.Object({ objective: Text, effect: oneOf(EFFECTS) })),
      rationale: Text,
      by: Text,
      on: Text,
    }),
    { maxItems: 1000 },
  ),
  adjournments: Type.Array(Type.Object({ on: Text, reason: Text })),
  count: Type.Union([Type.Null(), Type.Object({ chairWasPresent: Type.Boolean() })]),
})

/** Reads what was kept of a ballot's page. Each seat stands there once, and votes once on each solution. */
export function readPublishedBallot(text: string): Verdict<PublishedBallot> {
  const value = parsed(text)
  if (value === undefined || !Value.Check(Published, value)) {
    const says = 'This is no ballot. Take it from the page of a ballot that has been counted, as JSON.'
    return refused({ reason: 'not-a-ballot', says })
  }
  // Its shape was checked in the line above; the count is compared as a whole, so nothing in it needs another shape.
  const ballot = value as unknown as Ballot
  if (ballot.count === null) {
    const says = 'It has not been counted yet, so there is nothing to compare with.'
    return refused({ reason: 'not-counted', says })
  }
  const twice = ballot.positions.filter(({ seat }, n) => ballot.positions.findIndex(one => one.seat === seat) !== n)
  const doubled = ballot.positions.filter(
    ({ votes }) => new Set(votes.map(({ solution }) => solution)).size < votes.length,
  )
  const strange = ballot.positions.filter(({ seat }) => !ballot.electorate.some(known => known.seat === seat))
  if (twice.length + doubled.length + strange.length > 0) {
    const says = 'A seat stands in it twice, votes twice on one solution, or was not held when the vote was put.'
    return refused({ reason: 'positions-doubled', says })
  }
  return granted({ reference: value.reference, ballot })
}

export type Recount = Readonly<{ isSame: boolean; was: BallotCount; is: BallotCount }>

/** Counts it again, by the rules that stand in it. */
export function recount(counting: Counting, ballot: Ballot & Readonly<{ count: BallotCount }>): Recount {
  const is = countBallot(counting, ballot, ballot.count.chairWasPresent)
  return { isSame: sameAs(is) === sameAs(ballot.count), was: ballot.count, is }
}

/** Whatever the order of its names. */
function sameAs(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
