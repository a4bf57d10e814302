import { type CalendarDate, calendarDateFrom, daysBetween, parseCalendarDate } from '../../../kit/calendar-date.ts'

/** What a date in a register is worth. */
export type EventDate = Readonly<{ on: CalendarDate } | { doubt: 'no-date' | 'placeholder-date' }>

/** Days that registers write where there is none: the first days of calendars of machines, and the far ends of time. */
const EARLIEST_YEAR = 1980
const LATEST_YEAR = 2200
const PLACEHOLDERS: readonly CalendarDate[] = ['2000-01-01', '1999-12-31', '1999-01-01']

/**
 * `2020-03-13`, the same with a time or another date behind it, `13/03/2020`, `13 March 2020`, `13-Mar-20`, `Friday 13th March 2020`, `March 13, 2020`;
 * of a span the first day: `13/03/20-27/03/20`, `13 - 27 March 2020`. A day of which it is said that it may be another is none.
 */
export function eventDate(text: string): EventDate {
  const on = IS_UNSURE.test(text) ? undefined : dateIn(text)
  if (on === undefined) return { doubt: 'no-date' }
  const year = Number(on.slice(0, 4))
  const isPlaceholder = year < EARLIEST_YEAR || year > LATEST_YEAR || PLACEHOLDERS.includes(on)
  return isPlaceholder ? { doubt: 'placeholder-date' } : { on }
}

const IS_UNSURE =
  /\b(?:tb[acd]|to be|expected|target(?:ed)?|provisional(?:ly)?|planned|est(?:imated)?|circa|approx(?:imately)?)\b|^(?:by|before|after|until)\b|\?/i

function dateIn(text: string): CalendarDate | undefined {
  const tidy = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?[–—] ?/g, ' - ')
    .trim()
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ;,].*)?$/.exec(tidy) ?? []
  if (year !== '') return dateOf(year, month, day)
  const numbers = /^(?:[a-z]+,? )?(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[ ;,].*|-\d.*)?$/i.exec(tidy)
  if (numbers !== null) return dateOf(numbers[3], numbers[2], numbers[1])
  return wordedDate(tidy)
}

const MONTH = String.raw`([a-z]{3,9})\.?`
const YEAR = String.raw`(\d{4}|\d{2})`
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`
/** `13 March 2020`, `Fri 13-Mar-20`, `13th of March, 2020`. */
const DAY_FIRST = new RegExp(`^(?:[a-z]+\\.?,? )?${DAY}(?: of)?[ -]?${MONTH},?[ -]${YEAR}(?:[ ;,].*|-\\d.*)?$`, 'i')
/** `March 13, 2020`. */
const MONTH_FIRST = new RegExp(`^(?:[a-z]+,? )?${MONTH} ${DAY},? (\\d{4})(?:[ ;,].*)?$`, 'i')
/** `13 - 27 March 2020`, `28 Feb - 13 March 2020`. */
const SPAN = new RegExp(`^${DAY}(?: ${MONTH})? ?(?:-|to|until) ?${DAY} ${MONTH} ${YEAR}$`, 'i')

function wordedDate(tidy: string): CalendarDate | undefined {
  const dayFirst = DAY_FIRST.exec(tidy)
  if (dayFirst !== null) return dateOf(dayFirst[3], monthIn(dayFirst[2] ?? ''), dayFirst[1])
  const monthFirst = MONTH_FIRST.exec(tidy)
  if (monthFirst !== null) return dateOf(monthFirst[3], monthIn(monthFirst[1] ?? ''), monthFirst[2])
  const span = SPAN.exec(tidy)
  if (span === null) return undefined
  const [from, to] = [span[2], span[4] ?? ''].map(month => monthIn(month ?? span[4] ?? ''))
  const inYearBefore = Number(from) > Number(to)
  const year = Number(span[5]) - (inYearBefore ? 1 : 0)
  return dateOf(String(year), from, span[1])
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `Mar`, `March`, `Sept`: 1 to 12; 0 for what is no month, so that no date has it. */
function monthIn(words: string): string {
  return String(MONTHS.indexOf(words.slice(0, 3).toLowerCase()) + 1)
}

/** Two digits are a year of this century: no code is older. */
function dateOf(year = '', month = '', day = ''): CalendarDate | undefined {
  const whole = year.length === 2 ? `20${year}` : year
  const verdict = calendarDateFrom(Number(whole), Number(month), Number(day))
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
