import {
  type BankHoliday,
  type BankHolidayCalendar,
  isCovered,
  type Nation,
  type NationCalendar,
  nationInWords,
} from './bank-holidays.ts'
import { addDays, addMonths, type CalendarDate, compareDates, dayOfMonth, formatDate } from './calendar-date.ts'
import { checkClock, type Clock } from './clock.ts'
import { explain } from './deadline-in-words.ts'
import { type Instant, instantAt, LONDON, type TimeOfDay } from './instant.ts'
import { addWorkingDays, bankHolidaysBetween } from './working-days.ts'

export type Deadline = Readonly<{
  date: CalendarDate
  /** Only if the clock names a time of day. For the end of the day, see `endOfDay` in instant.ts. */
  instant?: Instant
  /** The bank holidays of some of these days are not known yet, so the date may still move. */
  provisional: boolean
  /** The count in whole sentences. */
  explanation: string
  /** The bank holidays that were passed over. */
  skipped: readonly Readonly<{ date: CalendarDate; why: string }>[]
}>

/**
 * The end of a period that runs from `from`.
 *
 * In English:
 * - Working Days pass over Saturdays, Sundays and the nation's bank holidays;
 * - calendar days pass over nothing, and may end on any day;
 * - months end on the same day of the month, or on its last day if it is too short;
 * - where the first day counts, the period is one day shorter.
 *
 * Throws a RangeError for a clock that `checkClock` refuses, and for a `from` that is not a date.
 */
export function deadlineOf(clock: Clock, from: CalendarDate, calendar: BankHolidayCalendar): Deadline {
  const verdict = checkClock(clock)
  if (!verdict.ok) throw new RangeError(verdict.refusals.map(({ says }) => says).join(' '))
  const nation = calendar[clock.nation]
  const date = dateOf(clock, from, nation)
  const skipped = skippedBy(clock, from, date, nation)
  const provisional = clock.unit === 'working-days' && !(isCovered(from, nation) && isCovered(date, nation))
  const explanation = explain({ clock, from, date, skipped, calendar: nation, provisional })
  const because = skipped.map(holiday => ({ date: holiday.date, why: bankHolidayInWords(holiday, clock.nation) }))
  const deadline = { date, provisional, explanation, skipped: because }
  return clock.at === undefined ? deadline : { ...deadline, instant: momentOf(date, clock.at) }
}

function dateOf(clock: Clock, from: CalendarDate, calendar: NationCalendar): CalendarDate {
  if (clock.unit === 'working-days') return addWorkingDays(from, clock.days, calendar, clock.counting)
  const shorter = clock.counting === 'first-day' ? Math.sign(clock.days) : 0
  if (clock.unit === 'calendar-days') return addDays(from, clock.days - shorter)
  const date = addMonths(from, clock.days)
  // A month counted from the 31st of January has no 31st of February to stop short of: it ends on the last of February.
  const stopsShort = shorter > 0 && dayOfMonth(date) !== dayOfMonth(from)
  return stopsShort ? date : addDays(date, -shorter)
}

function skippedBy(
  clock: Clock,
  from: CalendarDate,
  date: CalendarDate,
  calendar: NationCalendar,
): readonly BankHoliday[] {
  if (clock.unit !== 'working-days' || clock.days === 0) return []
  const [first, last] = compareDates(from, date) <= 0 ? [from, date] : [date, from]
  const counted = (holiday: BankHoliday) => holiday.date !== from || clock.counting === 'first-day'
  return bankHolidaysBetween(first, last, calendar).filter(counted)
}

function bankHolidayInWords(holiday: BankHoliday, nation: Nation): string {
  return `${holiday.title}, a bank holiday in ${nationInWords(nation)}`
}

function momentOf(date: CalendarDate, at: TimeOfDay): Instant {
  const verdict = instantAt(LONDON, date, at)
  if (!verdict.ok) throw new RangeError(`No ${at} on ${formatDate(date)}`)
  return verdict.value
}
