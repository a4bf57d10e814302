import { type BankHoliday, type NationCalendar, nationInWords } from './bank-holidays.ts'
import {
  type CalendarDate,
  dayOfMonth,
  formatDate,
  formatDateWithWeekday,
  formatDayAndMonth,
  monthName,
  monthOf,
  weekdayName,
  weekdayOf,
  yearOf,
} from './calendar-date.ts'
import type { Clock, ClockUnit } from './clock.ts'
import { formatTime } from './instant.ts'
import { whyNotWorkingDay } from './working-days.ts'

/** A count that has been made: what was counted, from where to where, and what was passed over. */
export type Count = Readonly<{
  clock: Clock
  from: CalendarDate
  date: CalendarDate
  skipped: readonly BankHoliday[]
  calendar: NationCalendar
  provisional: boolean
}>

/** "10 Working Days after Friday 9 December 2016, counting from the day after: Friday 23 December 2016." */
export function explain(count: Count): string {
  return [sumOf(count), startOf(count), holidaysOf(count), monthEndOf(count), restDayOf(count), horizonOf(count)]
    .filter(sentence => sentence !== undefined)
    .join(' ')
}

function sumOf({ clock, from, date }: Count): string {
  const end = `${formatDateWithWeekday(date)}${clock.at === undefined ? '' : ` at ${formatTime(clock.at)}`}`
  if (clock.days === 0) return `The day itself: ${end}.`
  const [direction, neighbour] = clock.days < 0 ? ['before', 'the day before'] : ['after', 'the day after']
  const amount = amountInWords(Math.abs(clock.days), clock.unit)
  const start = formatDateWithWeekday(from)
  return clock.counting === 'day-after'
    ? `${amount} ${direction} ${start}, counting from ${neighbour}: ${end}.`
    : `${amount} ${clock.days < 0 ? 'back ' : ''}from ${start}, counting that day as day 1: ${end}.`
}

const UNITS: Readonly<Record<ClockUnit, readonly [one: string, many: string]>> = {
  'working-days': ['Working Day', 'Working Days'],
  'calendar-days': ['calendar day', 'calendar days'],
  months: ['month', 'months'],
}

function amountInWords(amount: number, unit: ClockUnit): string {
  const [one, many] = UNITS[unit]
  return `${amount} ${amount === 1 ? one : many}`
}

/** A first day that cannot be day 1 is said, because then two people count differently. */
function startOf({ clock, from, calendar }: Count): string | undefined {
  if (clock.unit !== 'working-days' || clock.counting !== 'first-day' || clock.days === 0) return undefined
  const why = whyNotWorkingDay(from, calendar)
  const which = clock.days < 0 ? 'the last Working Day before it' : 'the next Working Day'
  return why === undefined ? undefined : `${formatDate(from)} is not a Working Day (${why}), so day 1 is ${which}.`
}

function holidaysOf({ skipped, from, clock }: Count): string | undefined {
  if (skipped.length === 0) return undefined
  const named = skipped.map((holiday, index) => {
    const yearBefore = yearOf(skipped[index - 1]?.date ?? from)
    return `${dayInWords(holiday.date, yearBefore)} (${holiday.title})`
  })
  const verb = skipped.length === 1 ? 'is a bank holiday' : 'are bank holidays'
  return `${listInWords(named)} ${verb} in ${nationInWords(clock.nation)}.`
}

/** The year is said only where it changes. */
function dayInWords(date: CalendarDate, yearBefore: number): string {
  const year = yearOf(date) === yearBefore ? '' : ` ${yearOf(date)}`
  return `${weekdayName(weekdayOf(date))} ${formatDayAndMonth(date)}${year}`
}

function listInWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function monthEndOf({ clock, from, date }: Count): string | undefined {
  const isShort = clock.unit === 'months' && clock.counting === 'day-after' && dayOfMonth(from) !== dayOfMonth(date)
  if (!isShort) return undefined
  return `${monthName(monthOf(date))} ${yearOf(date)} has no day ${dayOfMonth(from)}, so it ends on its last.`
}

function restDayOf({ clock, date, calendar }: Count): string | undefined {
  const why = whyNotWorkingDay(date, calendar)
  if (why === undefined) return undefined
  const reason = clock.unit === 'working-days' ? 'a count of zero' : `a count of ${UNITS[clock.unit][1]}`
  return `That is not a Working Day (${why}); ${reason} does not move it.`
}

function horizonOf({ provisional, calendar }: Count): string | undefined {
  if (!provisional) return undefined
  const nation = nationInWords(calendar.nation)
  const known = `from ${formatDate(calendar.first)} to ${formatDate(calendar.horizon)}`
  return `Provisional: the bank holidays of ${nation} are known only ${known}.`
}
