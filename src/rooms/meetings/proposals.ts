import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Body } from '../../kit/pack/body.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { proposedDays } from './calling.ts'
import type { Meeting } from './meeting.ts'

/** A regular day of a body for which no meeting is called yet. */
export type Proposal = Readonly<{
  body: Body
  date: CalendarDate
  /** Why it is not on the day that the rule itself gives, or falls on a day of rest: `Good Friday`. */
  restDay: string | undefined
  isMoved: boolean
}>

/** The regular days of these bodies in the next months, in order. */
export function listProposals(
  edition: Pick<Edition, 'bodies'>,
  code: Code,
  calendar: BankHolidayCalendar,
  today: CalendarDate,
  called: readonly Meeting[],
  months: number,
): readonly Proposal[] {
  const all = edition.bodies.flatMap(body => {
    const own = called.filter(meeting => meeting.body === body.key)
    return proposedDays(body, code, calendar, today, own, months).map(({ date, regular, restDay }) => {
      return { body, date, restDay, isMoved: date !== regular }
    })
  })
  return all.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
