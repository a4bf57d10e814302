import { addMonths, type CalendarDate, formatDate } from '../../kit/calendar-date.ts'
import type { ReleaseDay } from '../../kit/pack/timetables.ts'
import { weekdayOfMonth } from '../../kit/recurrence.ts'

/** The scheduled releases from one year to another, both included, in order. */
export function releaseDays(
  rules: readonly ReleaseDay[],
  { fromYear, toYear }: Readonly<{ fromYear: number; toYear: number }>,
): readonly CalendarDate[] {
  const days: CalendarDate[] = []
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const { month, weekday, nth } of rules) {
      const first = addMonths(`${String(year).padStart(4, '0')}-01-01`, month - 1)
      const day = weekdayOfMonth(first, weekday, nth)
      if (day !== undefined) days.push(day)
    }
  }
  return days.toSorted()
}

/** `June 2017 release`. */
export function releaseTitle(day: CalendarDate): string {
  return `${formatDate(day).replace(/^\d+ /, '')} release`
}
