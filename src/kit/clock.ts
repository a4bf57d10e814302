import type { Nation } from './bank-holidays.ts'
import { isTimeOfDay, type TimeOfDay } from './instant.ts'
import { granted, type Refusal, refused, type Verdict } from './verdict.ts'
import type { Counting } from './working-days.ts'

export const CLOCK_UNITS = ['working-days', 'calendar-days', 'months'] as const
export type ClockUnit = (typeof CLOCK_UNITS)[number]

/** A period that runs from an event, as a code pack holds it. A negative number of days counts back. */
export type Clock = Readonly<{
  days: number
  unit: ClockUnit
  counting: Counting
  nation: Nation
  /** The time of day in London at which it ends. Without it, it ends with the day. */
  at?: TimeOfDay
  /** Where the code says so, and how sure we are that it does. */
  clause?: string
  confidence?: string
}>

/** Can this clock run from any day? Says no to a part of a day, and to a time in the hour in which the clocks change. */
export function checkClock(clock: Clock): Verdict {
  const refusals: Refusal[] = []
  if (!Number.isSafeInteger(clock.days)) {
    const says = `A period must be a whole number, and ${clock.days} is not. Give a whole number.`
    refusals.push({ reason: 'not-a-whole-number', says, field: 'days' })
  }
  if (clock.at !== undefined && !isTimeOfDay(clock.at)) {
    const says = `“${clock.at}” is not a time. Write hours and minutes, such as 17:00.`
    refusals.push({ reason: 'not-a-time', says, field: 'at' })
  } else if (clock.at?.startsWith('01:')) {
    const says = 'The clocks change between 1:00am and 2:00am, so no period may end then. Choose another time.'
    refusals.push({ reason: 'clocks-change-then', says, field: 'at' })
  }
  return refusals.length === 0 ? granted() : refused(...refusals)
}
