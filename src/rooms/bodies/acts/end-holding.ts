import { capital } from '../../../kit/capital.ts'
import { type CalendarDate, formatDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkKeeps } from '../body.ts'
import { type Holder, referenceOfSeat, type Seat } from '../seat.ts'
import { saveHolders } from '../store.ts'
import { checkGround, type GroundTold } from './check-ground.ts'

/** `until` is the first day on which it is no longer held; the day on which it began undoes it. */
export type Ending = Readonly<{
  body: string
  seat: string
  number: number
  person: string
  until: CalendarDate
  reason: string
  /** The ground of the rules on which a member ceases to be one, if it is one of those. */
  ground?: string | undefined
  /** For an alternate of one meeting, which. */
  meeting?: string | undefined
  /** The version of the seat that the form was made from. */
  version?: number | undefined
}>

/**
 * Ends somebody's holding of a seat, and answers the reference of the seat.
 *
 * In English:
 * - the secretariat and the code administrator end it, for a reason; so does the person themself, who resigns;
 * - with a member go those who stand in for that member.
 */
export async function endHolding(context: ActContext, ending: Ending): Promise<Verdict<string>> {
  return await perform(context, async transaction => {
    await take(transaction, { kind: 'body', reference: ending.body })
    const seat = await take<Seat>(transaction, {
      kind: 'seat',
      reference: referenceOfSeat(ending.body, ending.seat, ending.number),
    })
    const holder = seat?.content.holders.findLast(other => isMeant(other, ending))
    if (seat === undefined || holder === undefined) return refused(NOT_HELD)
    const current = checkVersion(seat.record, ending.version)
    if (!current.ok) return current
    const verdict = allOf(checkMayEnd(transaction, ending, holder), checkEnd(holder, ending))
    if (!verdict.ok) return verdict
    const ground =
      ending.ground === undefined ? granted(undefined) : await checkGround(transaction, seat, holder, ending.ground)
    if (!ground.ok) return ground
    const holders = seat.content.holders.map(other =>
      other === holder || goesWith(other, holder, ending.until)
        ? {
            ...other,
            until: laterOf(other.from, ending.until),
            ...groundOf(other === holder ? ground.value : undefined),
          }
        : other,
    )
    const kept = await change(transaction, seat, {
      verb: verbOf(holder, transaction.actor.person),
      authority: ground.value?.authority,
      effectiveOn: ending.until,
      content: { ...seat.content, holders },
      input: reasonsOf(ending, ground.value),
    })
    await saveHolders(transaction, kept)
    return granted(kept.record.reference)
  })
}

function groundOf(told: GroundTold | undefined): Pick<Holder, 'ground'> {
  return told === undefined ? {} : { ground: told.words }
}

function reasonsOf({ reason, ground }: Ending, told: GroundTold | undefined) {
  return told === undefined ? { reason } : { reason: `${capital(told.words)}. ${reason}`, ground }
}

const NOT_HELD = {
  reason: 'not-held',
  says: 'This person does not hold this seat, or has ceased to. Load the page again to see who does.',
  field: 'person',
}

function verbOf(holder: Holder, actor: string | null): string {
  if (holder.role === 'alternate') return 'alternate-ended'
  return holder.person === actor ? 'member-resigned' : 'membership-ended'
}

function isMeant(holder: Holder, { person, meeting, until }: Ending): boolean {
  const isSameMeeting = meeting === undefined || holder.meeting === meeting
  return holder.person === person && isSameMeeting && (holder.until === null || holder.until > until)
}

function checkMayEnd({ edition, actor }: Transaction, { person }: Ending, _holder: Holder): Verdict {
  return actor.person === person ? granted() : checkKeeps(edition, actor)
}

function checkEnd(holder: Holder, { until, reason }: Ending): Verdict {
  if (!isCalendarDate(until)) {
    const says = 'Give the first day on which the seat is no longer held, such as 2016-12-09.'
    return refused({ reason: 'not-a-date', says, field: 'until' })
  }
  return allOf(
    require(until >= holder.from, {
      reason: 'ends-before-it-begins',
      says: `It began on ${formatDate(holder.from)}. Choose that day or a later one.`,
      field: 'until',
    }),
    require(reason.trim() !== '', { reason: 'reason-missing', says: 'Say why it ends.', field: 'reason' }),
  )
}

/** An alternate stands in for the member of that time. */
function goesWith(other: Holder, member: Holder, until: CalendarDate): boolean {
  return (
    member.role === 'member' &&
    other.role === 'alternate' &&
    other.from >= member.from &&
    (member.until === null || other.from < member.until) &&
    (other.until === null || other.until > until)
  )
}

function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b
}
