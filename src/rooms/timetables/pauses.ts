import type { NationCalendar } from '../../kit/bank-holidays.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import { addWorkingDays, nextWorkingDay, workingDaysBetween } from '../../kit/working-days.ts'

/** A stretch in which a modification was not worked on: its first day, and the day on which it went on; null while it lasts. */
export type Pause = Readonly<{ from: CalendarDate; until: CalendarDate | null; reason: string }>

type Time = Readonly<{ today: CalendarDate; calendar: NationCalendar }>

/** The day itself, or that on which work goes on if it falls into a pause. */
export function afterPause(day: CalendarDate, pauses: readonly Pause[], time: Time): CalendarDate {
  const pause = pauses.find(one => one.from <= day && day < endOf(one, time))
  return pause === undefined ? day : endOf(pause, time)
}

/** Where a period ends that would have ended on `end`, had there been no pauses: each of their Working Days is made up for. */
export function withPauses(start: CalendarDate, end: CalendarDate, pauses: readonly Pause[], time: Time): CalendarDate {
  let moved = end
  for (let counted = 0; ; ) {
    const paused = pausedDays(start, moved, pauses, time)
    if (paused === counted) return moved
    counted = paused
    moved = addWorkingDays(end, paused, time.calendar)
  }
}

/** The Working Days of pauses that lie after `start`, up to and including `end`. */
function pausedDays(start: CalendarDate, end: CalendarDate, pauses: readonly Pause[], time: Time): number {
  return pauses.reduce((days, pause) => {
    const from = later(pause.from, start)
    const until = earlier(endOf(pause, time), end)
    return from < until ? days + workingDaysBetween(from, until, time.calendar) : days
  }, 0)
}

/** While a pause lasts, it lasts at least until the next Working Day. */
function endOf({ from, until }: Pause, { today, calendar }: Time): CalendarDate {
  return until ?? later(from, nextWorkingDay(today, calendar))
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? b : a
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b
}
