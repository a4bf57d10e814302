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
  const seats = electorate.map(({ seat, constituency, votes, member, alternates }): SeatVote => {
    // The electorate has seats that are held alone: where nobody may answer, all who could have no part in the matter.
    const isRecused = member === null && alternates.length === 0
    return { seat, constituency, votes, vote: voteOf(seat), isRecused }
  })
  return count(rule.majority, rule.castingVote, seats, chairsVote(electorate, answers))
}

function chairsVote(electorate: readonly Elector[], answers: readonly SeatBallot[]): ChairsVote {
  const casting = electorate.find(({ votes }) => votes === 'casting')
  const vote = answers.find(({ seat }) => seat === casting?.seat)?.vote
  return vote === 'abstain' ? undefined : vote
}

/**
 * Is the result the same whatever the seats that have not answered still say, or if they say nothing? Where a tie is settled by a casting
 * vote, a vote against may carry what an abstention does not: so all that may come is counted, and not its two ends alone.
 */
export function isSettled(
  count: Count,
  rule: WrittenRule,
  electorate: readonly Elector[],
  answers: readonly SeatBallot[],
): boolean {
  const outcomeWith = (more: readonly SeatBallot[]) =>
    countAnswers(count, rule, electorate, [...answers, ...more]).outcome
  const asItStands = outcomeWith([])
  for (const more of completions(alike(unanswered(electorate, answers)))) {
    if (outcomeWith(more) !== asItStands) return false
  }
  return true
}

/** The seats of one constituency are counted alike, so that it matters how many say what, and not which. */
function alike(seats: readonly Elector[]): readonly (readonly Elector[])[] {
  return [...Map.groupBy(seats, ({ constituency, votes }) => `${votes} ${constituency}`).values()]
}

function* completions(groups: readonly (readonly Elector[])[]): Generator<readonly SeatBallot[]> {
  const [seats, ...others] = groups
  if (seats === undefined) return yield []
  for (const rest of completions(others)) {
    for (let inFavour = seats.length; inFavour >= 0; inFavour--) {
      for (let against = seats.length - inFavour; against >= 0; against--) {
        const cast = seats.slice(0, inFavour + against)
        yield [...rest, ...cast.map(({ seat }, n) => ({ seat, vote: n < inFavour ? 'for' : 'against' }) as const)]
      }
    }
  }
}

/** The seats that may answer and have not. */
export function unanswered(electorate: readonly Elector[], answers: readonly SeatBallot[]): readonly Elector[] {
  return electorate.filter(({ seat, votes }) => votes !== 0 && !answers.some(answer => answer.seat === seat))
}
