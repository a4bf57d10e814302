import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Clock } from '../../kit/clock.ts'
import { deadlineOf } from '../../kit/deadline.ts'
import { addWorkingDays } from '../../kit/working-days.ts'

/** The day on which a clock ends, without its explanation in words: a pipeline asks for thousands of them. */
export function clockEnd(clock: Clock, from: CalendarDate, calendar: BankHolidayCalendar): CalendarDate {
  if (clock.unit !== 'working-days') return deadlineOf(clock, from, calendar).date
  return addWorkingDays(from, clock.days, calendar[clock.nation], clock.counting)
}
