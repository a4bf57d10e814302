import type { SeatOnDay } from './seat.ts'

/** Whether somebody could vote for a seat on a day, and who. */
export type VoteOnDay = Readonly<{
  /** In the order in which they come to vote: the member, then those who stand in while the member is away. */
  voters: readonly string[]
  says: string
}>

/**
 * Who could vote for a seat on a day?
 *
 * In English:
 * - a seat that nobody holds has no vote, nor has one to which the code gives none;
 * - its member votes;
 * - one who stands in votes only while the member is away;
 * - the chair's casting vote is given on a tie alone.
 */
export function voteOnDay({ member, alternates, votes }: SeatOnDay): VoteOnDay {
  if (member === null) return { voters: [], says: 'Nobody: the seat was vacant' }
  if (votes === 0) return { voters: [], says: 'Nobody: the seat has no vote' }
  const tie = votes === 'casting' ? ', on a tie only' : ''
  const voters = [member, ...alternates]
  if (alternates.length === 0) return { voters, says: `The member${tie}` }
  return { voters, says: `The member, or whoever stands in while the member is away${tie}` }
}
