import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import { type CalendarDate, formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { deadlineOf } from '../../kit/deadline.ts'
import { runningClock } from '../../kit/pack/clock.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { allOf, require, type Verdict } from '../../kit/verdict.ts'
import type { Party } from './party.ts'

export type BarRules = Readonly<{ edition: Edition; code: Code; calendar: BankHolidayCalendar }>

/**
 * The first day on which an organisation that was expelled may apply again; null if no bar was ever put on it.
 *
 * In English:
 * - the bar runs for the period of the code, from the day of the expulsion;
 * - a body may have set a shorter one.
 */
export function barEndsOn({ edition, code, calendar }: BarRules, { admission }: Party): CalendarDate | null {
  const { expelledOn, barEndsOn: shortened } = admission
  const clock = edition.clocks['re-entry-bar']
  if (expelledOn == null || clock === undefined) return null
  return shortened ?? deadlineOf(runningClock(clock, code), expelledOn, calendar).date
}

/** May the bar end on that day instead? It is shortened and never made longer, and does not end before it began. */
export function checkShorter(
  { admission: { expelledOn } }: Party,
  until: CalendarDate,
  current: CalendarDate | null,
  told: Readonly<{ reason: string; authority: string }>,
): Verdict {
  const isWithin = current !== null && expelledOn != null && expelledOn <= until && until < current
  return allOf(
    require(isCalendarDate(until) && isWithin, {
      reason: 'not-shorter',
      says: `Give a day before ${current === null ? 'the end of the bar' : formatDate(current)}, when it may apply again as things stand, and not before the expulsion.`,
      field: 'until',
    }),
    require(told.authority.trim() !== '', {
      reason: 'authority-missing',
      says: 'Say by which decision: its reference, or its meeting and item.',
      field: 'authority',
    }),
    require(told.reason.trim() !== '', {
      reason: 'reason-missing',
      says: 'Say why the bar is shortened.',
      field: 'reason',
    }),
  )
}
