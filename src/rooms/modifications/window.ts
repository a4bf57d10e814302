import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import { formatDate } from '../../kit/calendar-date.ts'
import type { Clock } from '../../kit/clock.ts'
import { deadlineOf } from '../../kit/deadline.ts'
import { endOfDay, formatInstant, type Instant } from '../../kit/instant.ts'
import { findState, type ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { StateWindow } from './modification.ts'

/** By what days are counted, and when it is now. */
export type Reckoning = Readonly<{ calendar: BankHolidayCalendar; now: Instant }>

/** When a clock runs out that began on a day. The time before it counts, the instant itself does not. */
export function deadlineOfClock(clock: Clock, from: string, { calendar }: Pick<Reckoning, 'calendar'>) {
  const { date, instant, explanation } = deadlineOf(clock, from, calendar)
  return { closesAt: instant ?? endOfDay(date), closesOn: formatDate(date), date, explained: explanation }
}

/** The window that opens when a modification comes to a state on a day; null if the state lasts until somebody acts. */
export function windowOf(
  process: ModificationProcess,
  clocks: Readonly<Record<string, Clock>>,
  state: string,
  from: string,
  calendar: BankHolidayCalendar,
): StateWindow | null {
  const closes = findState(process, state)?.closes
  const clock = closes === undefined ? undefined : clocks[closes.clock]
  if (closes === undefined || clock === undefined) return null
  const { closesAt, date, explained } = deadlineOfClock(clock, from, { calendar })
  return { ...closes, closesAt, closesOn: date, explained }
}

/** Has it run out? The instant at which it closes is already outside. */
export function hasClosed(window: Pick<StateWindow, 'closesAt'>, now: Instant): boolean {
  return now >= window.closesAt
}

/** `the end of 7 December 2016`, or the moment, where the clock names a time of day. */
export function untilInWords({ closesAt, closesOn }: StateWindow): string {
  return closesAt === endOfDay(closesOn) ? `the end of ${formatDate(closesOn)}` : formatInstant(closesAt)
}
