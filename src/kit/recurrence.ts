import type { NationCalendar } from './bank-holidays.ts'
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDateOf,
  compareDates,
  dayOfMonth,
  epochDayOf,
  WEEKDAYS,
  type Weekday,
  weekdayOf,
} from './calendar-date.ts'
import { nextWorkingDay, previousWorkingDay, whyNotWorkingDay } from './working-days.ts'

/** What becomes of a regular day that is not a Working Day. */
export const REST_DAY_OPTIONS = ['next-working-day', 'previous-working-day', 'keep'] as const
export type RestDayOption = (typeof REST_DAY_OPTIONS)[number]

/** Kept on its day, with the reason shown, unless the body's rules move it. */
type OnRestDay = Readonly<{ onRestDay?: RestDayOption }>

export type Recurrence =
  /** Such as the second Friday of each month. */
  | (Readonly<{ option: 'weekday-of-month'; weekday: Weekday; nth: number | 'last' }> & OnRestDay)
  /** The first day, and every so many weeks after it. */
  | (Readonly<{ option: 'every-weeks'; weeks: number; first: CalendarDate }> & OnRestDay)
  | (Readonly<{ option: 'listed'; dates: readonly CalendarDate[] }> & OnRestDay)
  /** No regular days. */
  | (Readonly<{ option: 'as-called' }> & OnRestDay)

export type Period = Readonly<{ from: CalendarDate; to: CalendarDate }>

export type MeetingDay = Readonly<{
  date: CalendarDate
  /** The day that the rule itself gives. */
  regular: CalendarDate
  /** Why the regular day is not a Working Day, if it is not: "Good Friday", whether or not the meeting was moved. */
  restDay?: string
}>

/** The days on which a body meets from `from` to `to`, both included, in order and each once. */
export function meetingDays(recurrence: Recurrence, period: Period, calendar: NationCalendar): readonly MeetingDay[] {
  // A meeting may be moved into the period from outside it, but never by as much as a fortnight.
  const wider = { from: addDays(period.from, -14), to: addDays(period.to, 14) }
  const days = regularDays(recurrence, wider)
    .map(regular => meetingDay(regular, recurrence.onRestDay ?? 'keep', calendar))
    .filter(({ date }) => isWithin(date, period))
    .sort((a, b) => compareDates(a.date, b.date))
  return days.filter((day, index) => day.date !== days[index - 1]?.date)
}

/** The nth such weekday of the month that the date is in; undefined if that month has none. */
export function weekdayOfMonth(
  inMonth: CalendarDate,
  weekday: Weekday,
  nth: number | 'last',
): CalendarDate | undefined {
  const first = addDays(inMonth, 1 - dayOfMonth(inMonth))
  const firstSuch = addDays(first, (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(first)) + 7) % 7)
  const lastOfMonth = addDays(addMonths(first, 1), -1)
  if (nth === 'last') return addDays(firstSuch, 7 * Math.floor((dayOfMonth(lastOfMonth) - dayOfMonth(firstSuch)) / 7))
  const date = addDays(firstSuch, 7 * (nth - 1))
  return nth >= 1 && compareDates(date, lastOfMonth) <= 0 ? date : undefined
}

function regularDays(recurrence: Recurrence, period: Period): readonly CalendarDate[] {
  switch (recurrence.option) {
    case 'weekday-of-month':
      return monthly(recurrence.weekday, recurrence.nth, period)
    case 'every-weeks':
      return everyWeeks(recurrence.weeks, recurrence.first, period)
    case 'listed':
      return recurrence.dates.filter(date => isWithin(date, period))
    case 'as-called':
      return []
  }
}

function monthly(weekday: Weekday, nth: number | 'last', period: Period): readonly CalendarDate[] {
  const dates: CalendarDate[] = []
  const firstMonth = addDays(period.from, 1 - dayOfMonth(period.from))
  for (let month = firstMonth; compareDates(month, period.to) <= 0; month = addMonths(month, 1)) {
    const date = weekdayOfMonth(month, weekday, nth)
    if (date !== undefined && isWithin(date, period)) dates.push(date)
  }
  return dates
}

function everyWeeks(weeks: number, first: CalendarDate, period: Period): readonly CalendarDate[] {
  if (!Number.isSafeInteger(weeks) || weeks < 1) throw new RangeError(`Not a number of weeks: ${weeks}`)
  const start = epochDayOf(first)
  const missed = Math.ceil((epochDayOf(period.from) - start) / (7 * weeks))
  const dates: CalendarDate[] = []
  for (let day = start + 7 * weeks * Math.max(missed, 0); day <= epochDayOf(period.to); day += 7 * weeks) {
    dates.push(calendarDateOf(day))
  }
  return dates
}

function meetingDay(regular: CalendarDate, option: RestDayOption, calendar: NationCalendar): MeetingDay {
  const restDay = whyNotWorkingDay(regular, calendar)
  if (restDay === undefined) return { date: regular, regular }
  return { date: movedDay(regular, option, calendar), regular, restDay }
}

function movedDay(regular: CalendarDate, option: RestDayOption, calendar: NationCalendar): CalendarDate {
  switch (option) {
    case 'next-working-day':
      return nextWorkingDay(regular, calendar)
    case 'previous-working-day':
      return previousWorkingDay(regular, calendar)
    case 'keep':
      return regular
  }
}

function isWithin(date: CalendarDate, period: Period): boolean {
  return compareDates(period.from, date) <= 0 && compareDates(date, period.to) <= 0
}
