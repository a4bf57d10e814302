import { bankHolidayOn, type BankHoliday, type NationCalendar } from './bank-holidays.ts'
import { FIRST_EPOCH_DAY, LAST_EPOCH_DAY } from './epoch-day.ts'
import { type CalendarDate, calendarDateOf, epochDayOf, weekdayOfEpochDay } from './calendar-date.ts'

/**
 * Which day is day 1. `day-after`: the day after the event (counting back: the day before it). `first-day`: the day of the
 * event itself. If that day is not a Working Day, day 1 is the next that is.
 */
export const COUNTINGS = ['day-after', 'first-day'] as const
export type Counting = (typeof COUNTINGS)[number]

/** Any day except a Saturday, a Sunday and a bank holiday. Good Friday and Christmas Day stand in the table of bank holidays. */
export function isWorkingDay(date: CalendarDate, calendar: NationCalendar): boolean {
  return isWorkingEpochDay(epochDayOf(date), calendar)
}

/** Why a day is not a Working Day: "a Saturday", "Boxing Day"; undefined if it is one. */
export function whyNotWorkingDay(date: CalendarDate, calendar: NationCalendar): string | undefined {
  const title = bankHolidayOn(date, calendar)
  if (title !== undefined) return title
  const weekday = weekdayOfEpochDay(epochDayOf(date))
  if (weekday === 'saturday') return 'a Saturday'
  return weekday === 'sunday' ? 'a Sunday' : undefined
}

/** Day number `days` of a count of Working Days; a negative number counts back. Zero is the day itself, whatever day it is. */
export function addWorkingDays(
  from: CalendarDate,
  days: number,
  calendar: NationCalendar,
  counting: Counting = 'day-after',
): CalendarDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Not a whole number of Working Days: ${days}`)
  const step = days < 0 ? -1 : 1
  let day = epochDayOf(from)
  if (days === 0) return calendarDateOf(day)
  // To count the first day is to count from the day before it.
  if (counting === 'first-day') day -= step
  for (let left = Math.abs(days); left > 0; ) {
    day += step
    if (isWorkingEpochDay(day, calendar)) left -= 1
  }
  return calendarDateOf(day)
}

/**
 * How many Working Days a count from `from` reaches on `to`: the days after `from` up to and including `to`, with `from`
 * itself under `first-day`. Negative if `to` is the earlier. What `addWorkingDays` adds, this counts.
 */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  calendar: NationCalendar,
  counting: Counting = 'day-after',
): number {
  const start = epochDayOf(from)
  const end = epochDayOf(to)
  const step = end < start ? -1 : 1
  let count = counting === 'first-day' && isWorkingEpochDay(start, calendar) ? 1 : 0
  for (let day = start; day !== end; ) {
    day += step
    if (isWorkingEpochDay(day, calendar)) count += 1
  }
  return count === 0 ? 0 : count * step
}

/** The day itself if it is a Working Day, otherwise the next that is. */
export function nextWorkingDay(date: CalendarDate, calendar: NationCalendar): CalendarDate {
  return addWorkingDays(date, 1, calendar, 'first-day')
}

/** The day itself if it is a Working Day, otherwise the last one before it. */
export function previousWorkingDay(date: CalendarDate, calendar: NationCalendar): CalendarDate {
  return addWorkingDays(date, -1, calendar, 'first-day')
}

/** The bank holidays between two dates, both included, that fall on a Monday to Friday: those that make a count longer. */
export function bankHolidaysBetween(
  first: CalendarDate,
  last: CalendarDate,
  calendar: NationCalendar,
): readonly BankHoliday[] {
  const found: BankHoliday[] = []
  for (let day = epochDayOf(first); day <= epochDayOf(last); day += 1) {
    const date = calendarDateOf(day)
    const title = bankHolidayOn(date, calendar)
    if (title !== undefined && !isWeekend(day)) found.push({ date, title })
  }
  return found
}

function isWorkingEpochDay(day: number, calendar: NationCalendar): boolean {
  // Where the calendar ends, this throws.
  if (day < FIRST_EPOCH_DAY || day > LAST_EPOCH_DAY) calendarDateOf(day)
  return !isWeekend(day) && !holidaysIn(calendar).has(day)
}

/** A count looks at every day: by numbers, and the numbers of a calendar worked out once. */
const HOLIDAYS = new WeakMap<NationCalendar, ReadonlySet<number>>()

function holidaysIn(calendar: NationCalendar): ReadonlySet<number> {
  const known = HOLIDAYS.get(calendar)
  if (known !== undefined) return known
  const days = new Set(Object.keys(calendar.titles).map(epochDayOf))
  HOLIDAYS.set(calendar, days)
  return days
}

function isWeekend(day: number): boolean {
  const weekday = weekdayOfEpochDay(day)
  return weekday === 'saturday' || weekday === 'sunday'
}
