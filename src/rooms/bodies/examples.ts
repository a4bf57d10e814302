import { type Static, Type } from 'typebox'
import type { Body, Seat } from '../../kit/pack/body.ts'
import { type ExampleOutcome, exampleRunner } from '../../kit/pack/example.ts'
import { unknownName } from '../../kit/pack/example-runners.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { Key, only } from '../../kit/pack/plain-values.ts'
import { granted, type Verdict } from '../../kit/verdict.ts'
import { countVotes, type SeatVote } from './majority.ts'
import { quorumOf, type SeatAttendance } from './quorum.ts'

/** How many seats, by the key of the seat: `{ lender: 2, chair: 1 }`. */
const SeatCounts = Type.Record(Type.String(), Type.Integer({ minimum: 0 }))
type SeatCounts = Readonly<Static<typeof SeatCounts>>
const Situation = only({ body: Key, seats: Type.Optional(SeatCounts), vacant: Type.Optional(SeatCounts) })
type Situation = Readonly<Static<typeof Situation>>

/**
 * `given: { body, seats?, vacant? }`: the seats as in the pack, unless `seats` says how many there are of those without a fixed number.
 * `when: { present?, alternates?, recused? }`: how many members and alternates are there, and how many of these have withdrawn.
 * `then: { isQuorate, present, needed, says }`.
 */
export const quorumExamples = exampleRunner({
  rule: 'quorum',
  given: Situation,
  when: only({
    present: Type.Optional(SeatCounts),
    alternates: Type.Optional(SeatCounts),
    recused: Type.Optional(SeatCounts),
  }),
  run: ({ edition, given, when }) =>
    withBody(edition, given, [when.present, when.alternates, when.recused], body => {
      const seats = body.seats.flatMap(seat => attendanceOf(seat, given, when))
      const { isQuorate, present, needed, missing, explanation } = quorumOf(body.quorum, seats)
      return { isQuorate, present, needed, missing, says: explanation }
    }),
})

/**
 * `given` as for a quorum, and `decision: written` for a decision in writing.
 * `when: { for?, against?, abstain?, chair? }`: votes by seat; `chair` is the casting vote, if it is given.
 * `then: { outcome, says }`.
 */
export const majorityExamples = exampleRunner({
  rule: 'majority',
  given: Situation,
  when: only({
    for: Type.Optional(SeatCounts),
    against: Type.Optional(SeatCounts),
    abstain: Type.Optional(SeatCounts),
    chair: Type.Optional(Type.Union([Type.Literal('for'), Type.Literal('against')])),
  }),
  run: ({ edition, given, when }) =>
    withBody(edition, given, [when.for, when.against, when.abstain], body => {
      const votes = body.seats.flatMap(seat => votesOf(seat, given, when))
      const { outcome, isSettledByChair, explanation } = countVotes(body.majority, body.castingVote, votes, when.chair)
      return { outcome, isSettledByChair, says: explanation }
    }),
})

export const BODY_EXAMPLES = [quorumExamples, majorityExamples]

type Named = readonly (SeatCounts | undefined)[]

function withBody(
  edition: Edition,
  given: Situation,
  named: Named,
  run: (body: Body) => ExampleOutcome,
): Verdict<ExampleOutcome> {
  const body = edition.bodies.find(({ key }) => key === given.body)
  if (body === undefined)
    return unknownName(
      'body',
      given.body,
      edition.bodies.map(({ key }) => key),
    )
  const keys = body.seats.map(({ key }) => key)
  const stranger = [given.seats, given.vacant, ...named]
    .flatMap(counts => Object.keys(counts ?? {}))
    .find(key => !keys.includes(key))
  return stranger === undefined ? granted(run(body)) : unknownName('seat', stranger, keys)
}

type Attendance = Readonly<{ present?: SeatCounts; alternates?: SeatCounts; recused?: SeatCounts }>

/** The filled seats come first, members before alternates before the absent; the first of those present are the recused. */
function attendanceOf(seat: Seat, given: Situation, when: Attendance): readonly SeatAttendance[] {
  const { key, constituency, isChair } = seat
  const members = when.present?.[key] ?? 0
  const there = members + (when.alternates?.[key] ?? 0)
  const filled = filledOf(seat, given)
  return Array.from({ length: filled + (given.vacant?.[key] ?? 0) }, (_, n) => ({
    seat: `${key}-${n + 1}`,
    constituency,
    isChair,
    isFilled: n < filled,
    presence: n < members ? 'member' : n < there ? 'alternate' : 'absent',
    isRecused: n < (when.recused?.[key] ?? 0),
  }))
}

type Votes = Readonly<{ for?: SeatCounts; against?: SeatCounts; abstain?: SeatCounts }>

function votesOf(seat: Seat, given: Situation, when: Votes): readonly SeatVote[] {
  const { key, constituency, votes } = seat
  const inFavour = when.for?.[key] ?? 0
  const against = inFavour + (when.against?.[key] ?? 0)
  const abstaining = against + (when.abstain?.[key] ?? 0)
  const voteOf = (n: number): SeatVote['vote'] =>
    n < inFavour ? 'for' : n < against ? 'against' : n < abstaining ? 'abstain' : 'none'
  return Array.from({ length: filledOf(seat, given) }, (_, n) => ({
    seat: `${key}-${n + 1}`,
    constituency,
    votes,
    vote: voteOf(n),
  }))
}

function filledOf({ key, count }: Seat, given: Situation): number {
  return (given.seats?.[key] ?? count) - (given.vacant?.[key] ?? 0)
}
