import {
  addDays,
  addMonths,
  type CalendarDate,
  dayOfMonth,
  isCalendarDate,
  monthName,
  monthOf,
  WEEKDAYS,
  weekdayOf,
  yearOf,
} from '../../kit/calendar-date.ts'

/** `2016-12`, or undefined if it is none, or one that is beyond any calendar of ours. */
export function parseMonth(text: string | undefined): CalendarDate | undefined {
  const first = `${text ?? ''}-01`
  const isMonth = text !== undefined && /^\d{4}-\d{2}$/.test(text) && isCalendarDate(first)
  return isMonth && first >= EARLIEST && first <= LATEST ? first : undefined
}

/** Earlier than this nothing is looked for. */
const EARLIEST: CalendarDate = '1900-01-01'

/** Later than this no meeting is called, and none looked for. */
export const LATEST: CalendarDate = '2999-01-01'

/** The month in which a day lies, as far as any is looked at. */
export function monthAround(date: CalendarDate): CalendarDate {
  if (date < EARLIEST) return EARLIEST
  return firstOfMonth(date < LATEST ? date : LATEST)
}

export function firstOfMonth(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - dayOfMonth(date))
}

export function lastOfMonth(first: CalendarDate): CalendarDate {
  return addDays(addMonths(first, 1), -1)
}

/** `December 2016`. */
export function monthInWords(date: CalendarDate): string {
  return `${monthName(monthOf(date))} ${yearOf(date)}`
}

/** `2016-12`, as in an address. */
export function monthKey(date: CalendarDate): string {
  return date.slice(0, 7)
}

/** The weeks of a month, Monday first; a day of another month is undefined. */
export function weeksOf(first: CalendarDate): readonly (readonly (CalendarDate | undefined)[])[] {
  const last = lastOfMonth(first)
  const blank = WEEKDAYS.indexOf(weekdayOf(first))
  const days = [
    ...Array.from({ length: blank }, () => undefined),
    ...Array.from({ length: dayOfMonth(last) }, (_, n) => addDays(first, n)),
  ]
  const weeks = Math.ceil(days.length / 7)
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_day, n) => days[week * 7 + n]))
}
