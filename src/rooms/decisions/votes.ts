import type { Body } from '../../kit/pack/body.ts'
import type { DecisionVerb } from '../../kit/pack/decision-verb.ts'
import { allOf, granted, type Refusal, refused, require, type Verdict } from '../../kit/verdict.ts'
import type { SeatVote, VoteCount } from '../bodies/door.ts'
import type { Decision, SeatBallot } from './decision.ts'

/** A seat that somebody holds, and whether somebody is there for it and has not withdrawn from the item. */
export type VotingSeat = Readonly<{
  id: string
  title: string
  constituency: string
  votes: 0 | 1 | 'casting'
  isChair: boolean
  isThere: boolean
  isRecused: boolean
}>

export type Cast = Readonly<{
  votes: readonly SeatBallot[] | null
  /** The chair’s casting vote, if it was asked for. */
  castingVote: 'for' | 'against' | undefined
  dissent: Decision['dissent']
  abstained: readonly string[]
}>

/**
 * May the seats be recorded like this?
 *
 * In English:
 * - a verb whose votes are recorded needs them, unless the chair decides alone;
 * - a seat votes, dissents or abstains if somebody is there for it who has not withdrawn from the item, and once only;
 * - a seat without an ordinary vote does not vote;
 * - the chair's casting vote is given only where the body has one;
 * - whoever dissents did not vote for it, and whoever is put down as abstaining did not vote.
 */
export function checkCast(
  verb: DecisionVerb,
  body: Body,
  by: Decision['by'],
  seats: readonly VotingSeat[],
  cast: Cast,
): Verdict {
  const { votes, dissent, abstained } = cast
  const isMissing = verb.recordsVotes && by === 'body' && (votes === null || votes.length === 0)
  if (isMissing) {
    return refused({
      reason: 'votes-missing',
      says: `Record how each seat voted: for “${verb.minuteWord}” the votes stand in the minutes.`,
      field: 'votes',
      ...citing(verb),
    })
  }
  return allOf(
    ...(votes ?? []).map(({ seat }) => checkSeat(seats, seat, 'votes', true)),
    ...dissent.map(({ seat }) => checkSeat(seats, seat, 'dissentSeat')),
    ...abstained.map(seat => checkSeat(seats, seat, 'abstained')),
    checkOnce(
      (votes ?? []).map(({ seat }) => seat),
      'votes',
    ),
    checkOnce(abstained, 'abstained'),
    checkCasting(body, cast),
    checkConsistent(cast),
  )
}

/** The seats as a count by the rule of the body wants them, also those that did not vote. */
export function seatVotesOf(seats: readonly VotingSeat[], votes: readonly SeatBallot[]): readonly SeatVote[] {
  return seats.map(({ id, constituency, votes: weight, isRecused }) => {
    const vote = votes.find(({ seat }) => seat === id)?.vote ?? 'none'
    return { seat: id, constituency, votes: weight, vote, isRecused }
  })
}

/** Votes are for and against the decision as it is worded, so one that was not carried is no decision. */
export function checkCarried(body: Body, count: VoteCount | null): Verdict {
  if (count === null || count.outcome === 'carried') return granted()
  const remedy =
    count.outcome === 'tied' && body.castingVote.option === 'chair-on-a-tie'
      ? 'The Chair may give a casting vote.'
      : 'Record what was decided instead, in words that these votes carry.'
  return refused({
    reason: 'not-carried',
    says: `${count.explanation} ${remedy}`,
    field: 'votes',
    ...citing(body.majority),
  })
}

function checkSeat(seats: readonly VotingSeat[], id: string, field: string, isVote = false): Verdict {
  const seat = seats.find(known => known.id === id)
  const no = (reason: string, says: string): Verdict => refused({ reason, says, field })
  if (seat === undefined)
    return no('no-such-seat', 'One of the seats is not a seat that somebody holds. Choose from the list.')
  if (!seat.isThere)
    return no('seat-absent', `Nobody is present for “${seat.title}”. Leave it out, or correct the roll first.`)
  if (seat.isRecused) return no('seat-recused', `“${seat.title}” has withdrawn from this item. Leave it out.`)
  if (isVote && seat.votes === 'casting') {
    return no('casting-vote-only', `“${seat.title}” has no ordinary vote. Give the casting vote if there is a tie.`)
  }
  return isVote && seat.votes === 0 ? no('no-vote', `“${seat.title}” has no vote. Leave it out.`) : granted()
}

function checkOnce(seats: readonly string[], field: string): Verdict {
  return require(new Set(seats).size === seats.length, {
    reason: 'seat-twice',
    says: 'A seat is there twice. Say once how each seat voted.',
    field,
  })
}

function checkCasting(body: Body, { castingVote }: Cast): Verdict {
  return require(castingVote === undefined || body.castingVote.option === 'chair-on-a-tie', {
    reason: 'no-casting-vote',
    says: `The chair of ${body.inSentence} has no casting vote. Leave it out.`,
    field: 'castingVote',
    ...citing(body.castingVote),
  })
}

function checkConsistent({ votes, dissent, abstained }: Cast): Verdict {
  const voteOf = (id: string) => votes?.find(({ seat }) => seat === id)?.vote
  return allOf(
    require(!dissent.some(({ seat }) => voteOf(seat) === 'for'), {
      reason: 'dissent-and-vote-for',
      says: 'A seat dissents and has voted for it. Correct one of the two.',
      field: 'dissentSeat',
    }),
    require(!abstained.some(seat => voteOf(seat) === 'for' || voteOf(seat) === 'against'), {
      reason: 'abstained-and-voted',
      says: 'A seat abstained and has voted. Correct one of the two.',
      field: 'abstained',
    }),
  )
}

function citing({ clause }: Readonly<{ clause?: string }>): Pick<Refusal, 'clause'> {
  return clause === undefined ? {} : { clause }
}
