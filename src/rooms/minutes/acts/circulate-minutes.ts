import { deadlineOf } from '../../../kit/deadline.ts'
import { runningClock } from '../../../kit/pack/clock.ts'
import { findBodyClock, getBody } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { notify } from '../../../shell/ledger/beside-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { listSeats, undeclaredAmong } from '../../bodies/door.ts'
import { shareDiscussions } from '../../decisions/door.ts'
import { stepMeeting } from '../../meetings/door.ts'
import { type Circulation, withCirculation } from '../minutes.ts'
import { checkMinutesGuards } from '../minutes-guards.ts'
import { gatherMinutesFacts } from './gather-minutes-facts.ts'
import { moveMinutes } from './move-minutes.ts'
import { type MinutesInHand, takeMinutes } from './take-minutes.ts'

export type MinutesOf = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  /** The version of the minutes that the form was made from. */
  version?: number | undefined
}>

/** Sends the draft, with the notes of what was said, to those who sit on the body, and asks for their comments by the body’s clock. */
export async function circulateMinutes(context: ActContext, { meeting, version }: MinutesOf): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeMinutes(tx, meeting, 'circulate-minutes', { version })
    if (!taken.ok) return taken
    const hand = taken.value
    const facts = await gatherMinutesFacts(tx, hand)
    const possible = allOf(checkMinutesGuards(hand.step.row, facts), await checkMayHandle(tx, hand))
    if (!possible.ok) return possible
    const circulated = circulationOf(tx, hand)
    const moved = await moveMinutes(tx, hand, {
      verb: 'minutes-circulated',
      content: minutes => withCirculation(minutes, circulated),
    })
    await shareDiscussions(tx, meeting, 'circulated')
    const stepped = await stepMeeting(tx, meeting, 'circulate-minutes', {
      holds: ['minutes-drafted'],
      isActorKnown: true,
    })
    if (!stepped.ok) return stepped
    const seats = await listSeats(tx, moved.open.record.body ?? '', tx.today)
    const persons = seats.flatMap(({ member, alternates }) => [...(member === null ? [] : [member]), ...alternates])
    for (const one of [moved.open, moved.closed]) {
      if (one !== undefined) await notify(tx, one.record.id, persons, 'minutes-circulated')
    }
    return granted(meeting)
  })
}

/** The closed minutes go with the open ones, so whoever moves them must be one who may see both. */
async function checkMayHandle(tx: Transaction, { closed, edition }: MinutesInHand): Promise<Verdict> {
  const { person } = tx.actor
  if (closed === undefined || person === null) return granted()
  if (!edition.classification.classes[closed.record.classification].needsDeclaration) return granted()
  const unsigned = await undeclaredAmong(tx, closed.record.body ?? '', [person])
  if (unsigned.length === 0) return granted()
  return refused({
    reason: 'not-declared',
    says: `The ${edition.words.confidentialMinutes} go with these, so this is done by somebody who has signed the declaration. Sign it, or ask one who has.`,
  })
}

function circulationOf(tx: Transaction, { open, edition }: MinutesInHand): Circulation {
  const body = getBody(edition, open.record.body ?? '')
  const clock = findBodyClock(edition, body, 'minutesCommentsDue')
  if (clock === undefined) return { at: tx.at, commentsDue: null }
  const due = deadlineOf(runningClock(clock, tx.context.pack.code), tx.today, tx.context.calendar)
  const { date, instant, explanation, provisional } = due
  return { at: tx.at, commentsDue: { date, at: instant ?? null, explanation, isProvisional: provisional } }
}
