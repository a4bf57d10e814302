import { type CalendarDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkKeeps } from '../body.ts'
import { isHeldOn, type Seat } from '../seat.ts'

/** The reference of a seat, and the day on which its member confirmed in writing to act impartially. */
export type Confirmation = Readonly<{ seat: string; on: CalendarDate }>

/** Records, in the transaction of an act, that the member who holds a seat today has confirmed to act impartially. */
export async function confirmImpartialityWithin(
  tx: Transaction,
  { seat: reference, on }: Confirmation,
): Promise<Verdict<Kept<Seat>>> {
  const seat = await take<Seat>(tx, { kind: 'seat', reference })
  const member = seat?.content.holders.find(holder => holder.role === 'member' && isHeldOn(holder, tx.today))
  const may = allOf(
    checkKeeps(tx.edition, tx.actor),
    require(member !== undefined, {
      reason: 'not-held',
      says: 'Nobody holds this seat today. Choose one of the members.',
      field: 'seat',
    }),
    checkDay(on, tx.today),
  )
  if (!may.ok || seat === undefined) return may.ok ? refused() : may
  const holders = seat.content.holders.map(holder => (holder === member ? { ...holder, impartialSince: on } : holder))
  const content = { ...seat.content, holders }
  return granted(await change(tx, seat, { verb: 'impartiality-confirmed', effectiveOn: on, content }))
}

/** Nobody has confirmed it on a day that is still to come. */
function checkDay(on: CalendarDate, today: CalendarDate): Verdict {
  return require(isCalendarDate(on) && on <= today, {
    reason: 'not-such-a-day',
    says: 'Give a day that has come, such as 2016-12-09.',
    field: 'impartialSince',
  })
}
