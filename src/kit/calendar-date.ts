import { capital } from './capital.ts'
import { civilFrom, daysInMonth, epochDayFrom, FIRST_EPOCH_DAY, LAST_EPOCH_DAY, modulo } from './epoch-day.ts'
import { granted, refused, type Verdict } from './verdict.ts'

/** A day of the Gregorian calendar, `YYYY-MM-DD`, years 0001 to 9999. It has no time and no time zone. */
export type CalendarDate = string

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export function parseCalendarDate(text: string): Verdict<CalendarDate> {
  const date = text.trim()
  if (!SHAPE.test(date)) {
    return refusedDate(`“${date.slice(0, 40)}” is not a date. Write it as year, month and day, such as 2016-12-09.`)
  }
  return calendarDateFrom(...fieldsIn(date))
}

/** From the three boxes of a form. Months and days count from 1. */
export function calendarDateFrom(year: number, month: number, day: number): Verdict<CalendarDate> {
  if (![year, month, day].every(Number.isInteger)) return refusedDate('Give the day, month and year as whole numbers.')
  if (year < 1 || year > 9999) return refusedDate('Give the year in four figures, such as 2016.')
  if (month < 1 || month > 12) return refusedDate(`There is no month ${month}. Give a month from 1 to 12.`)
  if (day < 1 || day > daysInMonth(year, month)) {
    const last = daysInMonth(year, month)
    return refusedDate(`There is no ${day} ${monthName(month)} ${year}. Give a day from 1 to ${last}.`)
  }
  return granted(textOf(year, month, day))
}

export function isCalendarDate(value: unknown): value is CalendarDate {
  return typeof value === 'string' && SHAPE.test(value) && isDay(...fieldsIn(value))
}

/** The number of days since 1 January 1970. Throws a RangeError if this is not a calendar date. */
export function epochDayOf(date: CalendarDate): number {
  const { year, month, day } = fieldsOf(date)
  return epochDayFrom(year, month, day)
}

/** The date that is so many days after 1 January 1970. Throws a RangeError outside years 0001 to 9999. */
export function calendarDateOf(epochDay: number): CalendarDate {
  if (!Number.isInteger(epochDay) || epochDay < FIRST_EPOCH_DAY || epochDay > LAST_EPOCH_DAY) {
    throw new RangeError(`No calendar date is ${epochDay} days from 1 January 1970`)
  }
  const { year, month, day } = civilFrom(epochDay)
  return textOf(year, month, day)
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDateOf(epochDayOf(date) + days)
}

/** The same day of a later or earlier month, or the last day of that month if it is too short: 31 January + 1 is 28 February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = fieldsOf(date)
  const count = year * 12 + (month - 1) + months
  const target = { year: Math.floor(count / 12), month: modulo(count, 12) + 1 }
  const clamped = Math.min(day, daysInMonth(target.year, target.month))
  return calendarDateOf(epochDayFrom(target.year, target.month, clamped))
}

/** How many days `to` is after `from`; negative if it is before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return epochDayOf(to) - epochDayOf(from)
}

/** Negative if `a` is earlier, positive if later, zero if the same: fit for `sort`. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return epochDayOf(a) - epochDayOf(b)
}

export function weekdayOf(date: CalendarDate): Weekday {
  return weekdayOfEpochDay(epochDayOf(date))
}

/** 1 January 1970 was a Thursday. */
export function weekdayOfEpochDay(epochDay: number): Weekday {
  const weekday = WEEKDAYS[modulo(epochDay + 3, 7)]
  if (weekday === undefined) throw new RangeError(`Not a whole number of days: ${epochDay}`)
  return weekday
}

export function yearOf(date: CalendarDate): number {
  return fieldsOf(date).year
}

/** 1 to 12. */
export function monthOf(date: CalendarDate): number {
  return fieldsOf(date).month
}

export function dayOfMonth(date: CalendarDate): number {
  return fieldsOf(date).day
}

/** "9 December 2016". */
export function formatDate(date: CalendarDate): string {
  return `${formatDayAndMonth(date)} ${yearOf(date)}`
}

/** "9 December". */
export function formatDayAndMonth(date: CalendarDate): string {
  const { month, day } = fieldsOf(date)
  return `${day} ${monthName(month)}`
}

/** "Friday 9 December 2016". */
export function formatDateWithWeekday(date: CalendarDate): string {
  return `${weekdayName(weekdayOf(date))} ${formatDate(date)}`
}

/** "Friday". */
export function weekdayName(weekday: Weekday): string {
  return capital(weekday)
}

/** "December", for month 12. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1]
  if (name === undefined) throw new RangeError(`There is no month ${month}`)
  return name
}

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function fieldsOf(date: CalendarDate): Readonly<{ year: number; month: number; day: number }> {
  if (!isCalendarDate(date)) throw new RangeError(`Not a calendar date: ${JSON.stringify(date)}`)
  const [year, month, day] = fieldsIn(date)
  return { year, month, day }
}

function fieldsIn(text: string): readonly [year: number, month: number, day: number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
}

function textOf(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function refusedDate(says: string): Verdict<never> {
  return refused({ reason: 'not-a-date', says })
}
