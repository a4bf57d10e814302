import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import { type CalendarDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { deadlineOf } from '../../kit/deadline.ts'
import { endOfDay, type Instant, instantAt, LONDON } from '../../kit/instant.ts'
import { runningClock } from '../../kit/pack/clock.ts'
import type { Edition, Pack } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'

/** When a consultation closes, and how that was counted. */
export type Closing = Readonly<{ closes: Instant; explained: string }>

export type Counting = Readonly<{ pack: Pack; edition: Edition; calendar: BankHolidayCalendar }>

/** When one closes that opens on a day: by the clock of its kind, or on the day that was set. */
export function closingOf(
  { pack, edition, calendar }: Counting,
  clock: string,
  from: CalendarDate,
  until: string,
): Verdict<Closing> {
  const counted = edition.clocks[clock]
  if (counted === undefined) throw new RangeError(`There is no clock ${clock}`)
  const { date, instant, explanation } = deadlineOf(runningClock(counted, pack.code), from, calendar)
  if (until === '' || until === date) return granted({ closes: instant ?? endOfDay(date), explained: explanation })
  const closes = momentOn(until, counted.at)
  return closes.ok
    ? granted({ closes: closes.value, explained: `Set by whoever issued it; by the clock it would close on ${date}.` })
    : closes
}

/** The instant at which something closes on a day: at the time of its clock, or when the day ends. */
export function momentOn(day: string, at: string | undefined): Verdict<Instant> {
  if (!isCalendarDate(day)) {
    const says = 'There is no such day. Write it as year, month and day, such as 2017-01-06.'
    return refused({ reason: 'not-a-date', says, field: 'until' })
  }
  return at === undefined ? granted(endOfDay(day)) : instantAt(LONDON, day, at)
}
