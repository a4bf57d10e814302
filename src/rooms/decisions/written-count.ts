import type { Body } from '../../kit/pack/body.ts'
import type { CastingVote, MajorityRule } from '../../kit/pack/voting-rules.ts'
import type { ChairsVote, countVotes, SeatVote, VoteCount } from '../bodies/door.ts'
import type { SeatBallot } from './decision.ts'
import type { Elector } from './written-decision.ts'

/** How a body counts what it decides in writing. */
export type WrittenRule = Readonly<{ majority: MajorityRule; castingVote: CastingVote; closesEarly: boolean }>

/** The count of votes that all bodies share. */
export type Count = typeof countVotes

/** Undefined if the body does not decide in writing. */
export function writtenRuleOf({ writtenDecisions, castingVote }: Body): WrittenRule | undefined {
  if (writtenDecisions.option === 'not-allowed') return undefined
  return { majority: writtenDecisions.majority, castingVote, closesEarly: writtenDecisions.closesEarly }
}

/** The result as the answers stand. A seat that has only a casting vote settles a tie with it, and is not counted otherwise. */
export function countAnswers(
  count: Count,
  rule: WrittenRule,
  electorate: readonly Elector[],
  answers: readonly SeatBallot[],
): VoteCount {
  const voteOf = (seat: string) => answers.find(answer => answer.seat === seat)?.vote ?? 'none'
  const seats = electorate.map(({ seat, constituency, votes }): SeatVote => {
    return { seat, constituency, votes, vote: voteOf(seat) }
  })
  return count(rule.majority, rule.castingVote, seats, chairsVote(electorate, answers))
}

function chairsVote(electorate: readonly Elector[], answers: readonly SeatBallot[]): ChairsVote {
  const casting = electorate.find(({ votes }) => votes === 'casting')
  const vote = answers.find(({ seat }) => seat === casting?.seat)?.vote
  return vote === 'abstain' ? undefined : vote
}

/**
 * Is the result the same whatever the seats that have not answered still say? Every rule gives more for a vote in favour and less for one
 * against, so that the two ends tell for all that lies between.
 */
export function isSettled(
  count: Count,
  rule: WrittenRule,
  electorate: readonly Elector[],
  answers: readonly SeatBallot[],
): boolean {
  const outstanding = unanswered(electorate, answers)
  const ends = (['for', 'against'] as const).map(vote => {
    const rest = outstanding.map(({ seat }) => ({ seat, vote }))
    return countAnswers(count, rule, electorate, [...answers, ...rest]).outcome
  })
  return ends[0] === ends[1]
}

/** The seats that may answer and have not. */
export function unanswered(electorate: readonly Elector[], answers: readonly SeatBallot[]): readonly Elector[] {
  return electorate.filter(({ seat, votes }) => votes !== 0 && !answers.some(answer => answer.seat === seat))
}
