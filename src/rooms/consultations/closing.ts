import { isCalendarDate } from '../../kit/calendar-date.ts'
import { endOfDay, type Instant, instantAt, LONDON } from '../../kit/instant.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'

/** The instant at which something closes on a day: at the time of its clock, or when the day ends. */
export function momentOn(day: string, at: string | undefined): Verdict<Instant> {
  if (!isCalendarDate(day)) {
    const says = 'There is no such day. Write it as year, month and day, such as 2017-01-06.'
    return refused({ reason: 'not-a-date', says, field: 'until' })
  }
  return at === undefined ? granted(endOfDay(day)) : instantAt(LONDON, day, at)
}
