import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import { deadlineOf } from '../../kit/deadline.ts'
import type { Body } from '../../kit/pack/body.ts'
import { runningClock } from '../../kit/pack/clock.ts'
import type { Code } from '../../kit/pack/code.ts'
import { type Edition, findBodyClock } from '../../kit/pack/pack.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import type { DerivedDate, MeetingDates, MeetingMoment } from './meeting.ts'

/** What follows from the day of a meeting by the clocks of its body. A moment for which the body has no clock is left out. */
export function datesOf(
  edition: Edition,
  code: Code,
  body: Body,
  date: CalendarDate,
  calendar: BankHolidayCalendar,
): MeetingDates {
  const derive = (moment: MeetingMoment): DerivedDate | undefined => {
    const clock = findBodyClock(edition, body, moment)
    if (clock === undefined) return undefined
    const deadline = deadlineOf(runningClock(clock, code), date, calendar)
    return {
      date: deadline.date,
      at: deadline.instant ?? null,
      explanation: deadline.explanation,
      isProvisional: deadline.provisional,
      clause: citableClause(clock) ?? null,
    }
  }
  const papersDue = derive('papersDue')
  const minutesDue = derive('minutesDue')
  // Every body names these two clocks: the pack is checked for it when it is read.
  if (papersDue === undefined || minutesDue === undefined) throw new Error(`The body ${body.key} lacks a clock.`)
  const optional = (moment: MeetingMoment) => {
    const derived = derive(moment)
    return derived === undefined ? {} : { [moment]: derived }
  }
  return {
    ...optional('noticeDue'),
    ...optional('proposalsDue'),
    papersDue,
    ...optional('headlineReportDue'),
    minutesDue,
  }
}
