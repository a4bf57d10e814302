import { addDays, type CalendarDate, compareDates, formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import type { Instant } from '../../kit/instant.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'

/** What every token begins with, so that a search for secrets finds one that was left somewhere. */
export const TOKEN_START = 'witan_'

const LONGEST_DAYS = 365

/** A token as its owner sees it listed: not the token itself, which nobody sees again. */
export type ListedToken = Readonly<{
  id: string
  title: string
  start: string
  mayAct: boolean
  madeAt: Instant
  expiresAt: Instant
  usedAt: Instant | null
}>

/** The last day of a token: from tomorrow on, and within a year. */
export function checkLastDay(lastDay: string, today: CalendarDate): Verdict<CalendarDate> {
  const no = (says: string) => refused({ reason: 'not-a-last-day', says, field: 'lastDay' })
  if (!isCalendarDate(lastDay)) return no('Enter the last day on which the token is to work, as a date.')
  if (compareDates(lastDay, today) <= 0) return no('The last day must be later than today.')
  const latest = addDays(today, LONGEST_DAYS)
  return compareDates(lastDay, latest) > 0
    ? no(`A token works for a year at most: until ${formatDate(latest)}.`)
    : granted(lastDay)
}
