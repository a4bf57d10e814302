import { type CalendarDate, calendarDateFrom, daysBetween, parseCalendarDate } from '../../../kit/calendar-date.ts'

/** What a date in a register is worth. */
export type EventDate = Readonly<{ on: CalendarDate } | { doubt: 'no-date' | 'placeholder-date' }>

/** Days that registers write where there is none: the first days of calendars of machines, and the far ends of time. */
const EARLIEST_YEAR = 1980
const LATEST_YEAR = 2200
const PLACEHOLDERS: readonly CalendarDate[] = ['2000-01-01', '1999-12-31', '1999-01-01']

/** `2020-03-13`, the same with a time behind it, or `13/03/2020`. */
export function eventDate(text: string): EventDate {
  const on = dateIn(text)
  if (on === undefined) return { doubt: 'no-date' }
  const year = Number(on.slice(0, 4))
  const isPlaceholder = year < EARLIEST_YEAR || year > LATEST_YEAR || PLACEHOLDERS.includes(on)
  return isPlaceholder ? { doubt: 'placeholder-date' } : { on }
}

function dateIn(text: string): CalendarDate | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)?.[1]
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? []
  const verdict =
    iso === undefined
      ? calendarDateFrom(Number(year || Number.NaN), Number(month), Number(day))
      : parseCalendarDate(iso)
  return verdict.ok ? verdict.value : undefined
}

/**
 * Does a date stand a year off between its neighbours? It is out of their order, and a year later or earlier would put it between them.
 */
export function isYearSlip(
  date: CalendarDate,
  before: CalendarDate | undefined,
  after: CalendarDate | undefined,
): boolean {
  const fits = (day: CalendarDate) => (before === undefined || before <= day) && (after === undefined || day <= after)
  if (fits(date)) return false
  return [1, -1].map(years => yearsLater(date, years)).some(day => day !== undefined && fits(day))
}

function yearsLater(date: CalendarDate, years: number): CalendarDate | undefined {
  const moved = parseCalendarDate(`${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`)
  return moved.ok ? moved.value : undefined
}

/** Are dates, taken together, from the newest to the oldest? */
export function isNewestFirst(dates: readonly CalendarDate[]): boolean {
  const steps = dates.slice(1).map((date, n) => daysBetween(dates[n] ?? date, date))
  return steps.filter(days => days < 0).length > steps.filter(days => days > 0).length
}
