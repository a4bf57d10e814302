import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import { addDays, addMonths, type CalendarDate } from '../../kit/calendar-date.ts'
import type { Body } from '../../kit/pack/body.ts'
import { runningClock } from '../../kit/pack/clock.ts'
import type { Code } from '../../kit/pack/code.ts'
import { type Edition, findBodyClock } from '../../kit/pack/pack.ts'
import { meetingDays } from '../../kit/recurrence.ts'
import { nextWorkingDay } from '../../kit/working-days.ts'
import { clockEnd } from './clock-end.ts'
import type { Station } from './forecast.ts'

/** A meeting that has been called. */
export type CalledMeeting = Readonly<{ body: string; date: CalendarDate; reference: string }>

/** How far into the future the rules of bodies are followed. */
export const HORIZON_MONTHS = 60

/** A regular day this near to a meeting that was called is that meeting, on another day. */
const NEAR_DAYS = 10

/**
 * The meetings of a body: those that have been called, and for the time after the last of them the days on which it regularly meets. Where its rule
 * gives a day on which nobody works, and does not say what becomes of it, the next Working Day is to be expected: it can be no sooner.
 */
export function stationsOf(
  edition: Edition,
  body: Body,
  called: readonly CalledMeeting[],
  { from, code, calendar }: Readonly<{ from: CalendarDate; code: Code; calendar: BankHolidayCalendar }>,
): readonly Station[] {
  const own = called.filter(meeting => meeting.body === body.key)
  const last = own
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  const after = last === undefined ? from : addDays(last, NEAR_DAYS)
  const begin = after < from ? from : after
  const regular = meetingDays(
    body.recurrence,
    { from: begin, to: addMonths(begin, HORIZON_MONTHS) },
    calendar[code.nation],
  )
  const days = [
    ...own,
    ...regular.map(({ date }) => ({ date: nextWorkingDay(date, calendar[code.nation]), reference: null })),
  ]
  const clock = findBodyClock(edition, body, 'papersDue')
  return days
    .map(({ date, reference }) => ({
      body: body.key,
      date,
      reference,
      papersDue: clock === undefined ? date : clockEnd(runningClock(clock, code), date, calendar),
    }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
