import { type CalendarDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkKeeps } from '../body.ts'
import { type Holder, isHeldOn, type Seat } from '../seat.ts'
import { listKeptSeats } from '../store.ts'

/** A member of a body, and the day on which that person confirmed in writing to act impartially. */
export type Confirmation = Readonly<{ body: string; person: string; on: CalendarDate }>

/** Records, in the transaction of an act, that somebody who is a member of a body today has confirmed to act impartially. */
export async function confirmImpartialityWithin(
  tx: Transaction,
  { body, person, on }: Confirmation,
): Promise<Verdict<Kept<Seat>>> {
  const held = (holder: Holder): boolean =>
    holder.role === 'member' && holder.person === person && isHeldOn(holder, tx.today)
  const found = (await listKeptSeats(tx, body)).find(({ content }) => content.holders.some(held))
  const seat = found === undefined ? undefined : await take<Seat>(tx, { id: found.record.id })
  const member = seat?.content.holders.find(held)
  const may = allOf(
    checkKeeps(tx.edition, tx.actor),
    require(member !== undefined, {
      reason: 'not-a-member',
      says: 'Choose one of the members of the group.',
      field: 'person',
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
