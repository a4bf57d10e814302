import { granted, type Granted, refused, type Refused, type Verdict } from '../../kit/verdict.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Holder, Seat } from './seat.ts'

/** The latest appointment of a member to the seat, if no body has noted it yet. */
export function findUnnotedAppointment({ holders, title }: Seat, today: CalendarDate): Granted<Holder> | Refused {
  const latest = holders.findLast(({ role, until }) => role === 'member' && (until === null || until > today))
  if (latest === undefined) {
    return refused({
      reason: 'nothing-to-note',
      says: `Nobody holds the seat “${title}”, so there is no appointment to note. Appoint a member first.`,
      field: 'outcome',
    })
  }
  if (latest.noted === undefined) return granted(latest)
  return refused({
    reason: 'noted-already',
    says: `The appointment to “${title}” was noted already: ${latest.noted}. Choose another outcome, or none.`,
    field: 'outcome',
  })
}

/** The seat with its latest appointment noted under a decision. */
export function noteAppointment(seat: Seat, today: CalendarDate, authority: string): Verdict<Seat> {
  const latest = findUnnotedAppointment(seat, today)
  if (!latest.ok) return latest
  const holders = seat.holders.map(holder => (holder === latest.value ? { ...holder, noted: authority } : holder))
  return granted({ ...seat, holders })
}
