import type { Body } from '../../../kit/pack/body.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import type { DecisionVerb } from '../../../kit/pack/decision-verb.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { countVotes, listSeats, type Quorum, type SeatOnDay, type VoteCount } from '../../bodies/door.ts'
import { isInSession, presentAt, quorumAt, type Roll } from '../../meetings/door.ts'
import type { Decision } from '../decision.ts'
import { type Cast, checkCarried, checkCast, seatVotesOf, type VotingSeat } from '../votes.ts'
import { checkWording } from '../wording.ts'
import { checkStepOf, type Place } from '../store-place.ts'

export type Judged = Readonly<{ verb: DecisionVerb; quorum: Quorum; count: VoteCount | null }>

export type Asked = Readonly<{ verb: string; text: string; by: Decision['by']; cast: Cast }>

/**
 * May this be decided at this item now?
 *
 * In English:
 * - the actor records decisions of the body;
 * - the meeting is in session, and the item has been opened, if the table asks for that;
 * - it has a verb of the edition and words;
 * - there is a quorum, if the verb needs one and the body decides, not the chair alone;
 * - the votes are such as may be cast, and carry it.
 */
export async function judgeDecision(tx: Transaction, place: Place, asked: Asked): Promise<Verdict<Judged>> {
  const { edition, body, item } = place
  const step = await checkStepOf(tx, place, 'record-decision')
  if (!step.ok) return step
  const session = allOf(checkSession(place), step.value.guards.includes('item-open') ? checkItemOpen(place) : granted())
  const wording = checkWording(edition, asked.verb, asked.text)
  if (!session.ok || !wording.ok) return allOf(session, wording) as Verdict<never>
  const verb = wording.value
  const seats = await listSeats(tx, body.key, place.meeting.record.onDate ?? tx.today)
  const roll = place.parts.roll?.content ?? { entries: [] }
  const number = item.content.number ?? 0
  const quorum = quorumAt(edition, body.key, seats, roll, { number, recused: place.recused })
  const voting = seats.filter(({ member }) => member !== null).map(seat => votingSeat(place, roll, number, seat))
  const count = countOf(body, voting, asked.cast)
  const judged = allOf(
    checkQuorum(edition, verb, asked.by, quorum),
    checkCast(verb, body, asked.by, voting, asked.cast),
    checkCarried(body, count),
  )
  return judged.ok ? granted({ verb, quorum, count }) : judged
}

/** How the votes count by the rule of the body; null where none were taken. */
function countOf(body: Body, seats: readonly VotingSeat[], { votes, castingVote }: Cast): VoteCount | null {
  if (votes === null || votes.length === 0) return null
  return countVotes(body.majority, body.castingVote, seatVotesOf(seats, votes), castingVote)
}

function checkSession({ meeting }: Place): Verdict {
  return require(isInSession(meeting.content), {
    reason: 'meeting-not-open',
    says: 'Decisions are recorded while the meeting is open. Open or resume it first; after it has closed, a decision can only be corrected.',
  })
}

function checkItemOpen({ item }: Place): Verdict {
  return require(item.record.state === 'open', {
    reason: 'item-not-open',
    says: 'Open the item first: a body decides on what it is dealing with.',
  })
}

function checkQuorum(edition: Edition, verb: DecisionVerb, by: Decision['by'], quorum: Quorum): Verdict {
  if (by === 'chair' || !verb.needsQuorum || quorum.isQuorate) return granted()
  const others = edition.decisionVerbs.filter(({ needsQuorum }) => !needsQuorum).map(({ minuteWord }) => minuteWord)
  const remedy = others.length === 0 ? 'Carry the item over.' : `Without a quorum there is only ${others.join(', ')}.`
  return refused({
    reason: 'not-quorate',
    says: `${quorum.explanation}. ${remedy}`,
    field: 'verb',
    ...(verb.clause === undefined ? {} : { clause: verb.clause }),
  })
}

function votingSeat(place: Place, roll: Roll, number: number, seat: SeatOnDay): VotingSeat {
  const { id, title, constituency, votes, isChair } = seat
  const there = presentAt(roll, number).filter(entry => entry.seat === id)
  const sitting = there.find(({ as }) => as === 'member') ?? there.find(({ as }) => as === 'alternate')
  return {
    id,
    title,
    constituency,
    votes,
    isChair,
    isThere: sitting !== undefined,
    isRecused: sitting !== undefined && place.recused.includes(sitting.person),
  }
}
