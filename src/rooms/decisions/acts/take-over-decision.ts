import { getBody } from '../../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { countVotes, listSeats, type VoteCount } from '../../bodies/door.ts'
import { begunDecision, type DecidedEffect, type Decision, type SeatBallot } from '../decision.ts'
import { sentenceOf, titleOf } from '../sentence.ts'
import { nextPosition, saveSeatVotes } from '../store.ts'
import { giveDecisionReference, itemInWords, type Place, takePlace } from '../store-place.ts'
import { seatVotesOf } from '../votes.ts'
import { checkWording } from '../wording.ts'

/** A decision of a meeting that was held before its record was kept here. */
export type EarlierDecision = Readonly<{
  /** The identifier of the item, or of the confidential item. */
  item: string
  /** The key of a decision verb. */
  verb: string
  text: string
  by?: Decision['by'] | undefined
  /** What it was about, and what it did to it then: nothing of it is done again. */
  effects?: readonly DecidedEffect[] | undefined
  /** How the seats voted, where that is known. */
  votes?: readonly SeatBallot[] | undefined
}>

/** Takes over a decision as it was taken, within the act that takes over its meeting. */
export async function takeOverDecision(tx: Transaction, earlier: EarlierDecision): Promise<Verdict<Kept<Decision>>> {
  const taken = await takePlace(tx, earlier.item)
  if (!taken.ok) return taken
  const place = taken.value
  const wording = checkWording(place.edition, earlier.verb, earlier.text)
  if (!wording.ok) return wording
  const { effects = [], votes, by = 'body' } = earlier
  const decision = await keepTaken(tx, place, {
    ...begunDecision(
      { meeting: place.meeting.record.reference, item: place.parent.id },
      { verb: earlier.verb, text: earlier.text, by },
      await nextPosition(tx, place.parent.id),
    ),
    subject: effects[0]?.subject ?? null,
    outcome: effects[0]?.outcome ?? null,
    effects,
    votes: votes ?? null,
    count: await countOf(tx, place, votes ?? []),
    quorum: NOT_TOLD,
    wasQuorate: true,
  })
  for (const { subject } of effects) await link(tx, decision.record.id, subject, 'about')
  await saveSeatVotes(tx, decision.record.id, votes ?? [])
  return granted(decision)
}

const NOT_TOLD = 'The meeting was held before its record was kept here. Who was present is not on this record'

async function countOf(
  tx: Transaction,
  { meeting, body }: Place,
  votes: readonly SeatBallot[],
): Promise<VoteCount | null> {
  if (votes.length === 0) return null
  const seats = await listSeats(tx, body.key, meeting.record.onDate ?? tx.today)
  const held = seats.filter(({ member }) => member !== null)
  const there = held.map(seat => {
    const isThere = votes.some(vote => vote.seat === seat.id)
    return { ...seat, isThere, isRecused: false }
  })
  return countVotes(body.majority, body.castingVote, seatVotesOf(there, votes))
}

async function keepTaken(tx: Transaction, place: Place, content: Decision): Promise<Kept<Decision>> {
  const { meeting, parent, edition } = place
  const body = getBody(edition, meeting.content.body)
  return await keep<Decision>(tx, {
    kind: 'decision',
    reference: await giveDecisionReference(tx, place),
    title: titleOf(edition, body.key, content),
    state: 'recorded',
    classification: parent.classification,
    content,
    body: body.key,
    parent: parent.id,
    onDate: meeting.record.onDate ?? undefined,
    position: content.position,
    edition: edition.from,
    words: sentenceOf(edition, body.key, content),
    verb: 'decision-taken-over',
    authority: itemInWords(meeting, place),
    effectiveOn: meeting.record.onDate ?? undefined,
  })
}
