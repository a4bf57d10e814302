import { addMonths, type CalendarDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'

const FURTHEST_BACK_MONTHS = 20 * 12
const FURTHEST_AHEAD_MONTHS = 5 * 12

/** Can a timetable begin on this day, or a step have been done on it? It exists, and lies in a time in which anybody plans. */
export function checkDay(day: string, today: CalendarDate, field: string): Verdict {
  const no = (reason: string, says: string) => refused({ reason, says, field })
  if (!isCalendarDate(day)) return no('not-a-date', 'Give the day as a date that exists.')
  if (day < addMonths(today, -FURTHEST_BACK_MONTHS))
    return no('day-too-early', 'That is more than twenty years ago. Check the year.')
  if (day > addMonths(today, FURTHEST_AHEAD_MONTHS))
    return no('day-too-late', 'That is more than five years away. Check the year.')
  return granted()
}
