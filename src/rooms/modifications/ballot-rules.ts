import type { ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'
import { type Ballot, isOpenBallot, type Position } from './ballot.ts'

/**
 * May a seat give this position?
 *
 * In English:
 * - the seat was held when the ballot was put, and has a vote;
 * - it votes once on each solution that is put, and on no other;
 * - objectives are those of the code, each once;
 * - for or against is said with a reason.
 */
export function checkPosition(edition: Edition, ballot: Ballot, position: Position): Verdict {
  const seat = ballot.electorate.find(known => known.seat === position.seat)
  const put = ballot.solutions.map(({ key }) => key)
  const voted = position.votes.map(({ solution }) => solution)
  const known = edition.modificationProcess.objectives.map(({ key }) => key)
  const named = position.objectives.map(({ objective }) => objective)
  const takesSides = position.votes.some(({ vote }) => vote !== 'abstain')
  return allOf(
    require(seat !== undefined && seat.votes === 1, {
      reason: 'no-vote',
      says: 'This seat has no vote in this ballot. Choose one from the list.',
      field: 'seat',
    }),
    require(voted.length === put.length && put.every(key => voted.includes(key)), {
      reason: 'not-every-solution',
      says: 'Say for each solution once whether the seat is for it, against it, or abstains.',
      field: 'vote',
    }),
    require(new Set(named).size === named.length && named.every(key => known.includes(key)), {
      reason: 'no-such-objective',
      says: 'Name objectives of the code, each once.',
      field: 'objective',
    }),
    require(!takesSides || position.rationale.trim() !== '', {
      reason: 'rationale-missing',
      says: 'Say why, against the objectives of the code.',
      field: 'rationale',
    }),
  )
}

/** Does the process ask for a ballot where the modification stands? */
export function isVotedOn({ steps }: Pick<ModificationProcess, 'steps'>, state: string): boolean {
  return steps.some(({ from, guards }) => from.includes(state) && guards?.includes('ballot-carried') === true)
}

/** Does the ballot still take votes, and may it be counted or adjourned? */
export function checkOpenBallot(state: string): Verdict {
  if (isOpenBallot(state)) return granted()
  return state === 'counted'
    ? refused({ reason: 'ballot-closed', says: 'It has been counted. Anybody may count it again on its page.' })
    : refused({
        reason: 'ballot-set-aside',
        says: 'It was set aside. Put the modification to the vote anew once it stands before the body again.',
      })
}

/** May the positions be counted? Without a quorum the vote is adjourned, not lost. */
export function checkCountable(
  { positions }: Ballot,
  quorum: Readonly<{ isQuorate: boolean; explanation: string }>,
): Verdict {
  return allOf(
    require(positions.length > 0, { reason: 'nobody-voted', says: 'No seat has given a position yet.' }),
    require(quorum.isQuorate, {
      reason: 'not-quorate',
      says: `${quorum.explanation}. Adjourn the vote until more seats can vote.`,
    }),
  )
}
