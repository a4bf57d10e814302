import type { NationCalendar } from '../../kit/bank-holidays.ts'
import { addDays, addMonths, type CalendarDate, calendarDateFrom, monthOf, yearOf } from '../../kit/calendar-date.ts'
import type { Recurrence } from '../../kit/recurrence.ts'
import { meetingDays } from '../../kit/recurrence.ts'
import { addWorkingDays } from '../../kit/working-days.ts'
import type { Due } from './action.ts'
import type { DueMeaning } from './due-words.ts'

/** A meeting that has been called. */
export type CalledMeeting = Readonly<{ reference: string; body: string; date: CalendarDate }>

export type DueFacts = Readonly<{
  from: CalendarDate
  calendar: NationCalendar
  called: readonly CalledMeeting[]
  recurrenceOf: (body: string) => Recurrence | undefined
}>

/**
 * The date that is meant, as far as it can be known today.
 *
 * In English:
 * - a month alone means its last day;
 * - a meeting means its day, if it has been called, and otherwise the day on which the body meets by its rule;
 * - where neither is known the words are kept, and there is no date.
 */
export function resolveDue(words: string, meaning: DueMeaning | undefined, facts: DueFacts): Due {
  const found = meaning === undefined ? undefined : dateMeant(meaning, facts)
  return { words, on: found?.date ?? null, meeting: found?.reference ?? null }
}

type Found = Readonly<{ date: CalendarDate; reference?: string }>

function dateMeant(meaning: DueMeaning, facts: DueFacts): Found | undefined {
  const { from, calendar, called } = facts
  switch (meaning.is) {
    case 'date':
      return { date: meaning.date }
    case 'month':
      return { date: lastDayOf(yearMeant(meaning, from), meaning.month) }
    case 'meeting':
      return meetingInMonth(meaning, facts)
    case 'next-meeting':
      return firstMeeting(facts, meaning.body, addDays(from, 1), addMonths(from, 13))
    case 'named-meeting':
      return called.find(({ reference }) => reference === meaning.reference)
    case 'period':
      if (meaning.unit === 'working-days') return { date: addWorkingDays(from, meaning.number, calendar, 'day-after') }
      return { date: addDays(from, meaning.number * (meaning.unit === 'weeks' ? 7 : 1)) }
  }
}

/** In a month without a year the next such month, be it this one; if the body does not meet in it any more, the one a year later. */
function meetingInMonth(meaning: Extract<DueMeaning, { is: 'meeting' }>, facts: DueFacts): Found | undefined {
  const year = yearMeant(meaning, facts.from)
  const inYear = (y: number): Found | undefined => {
    const first = firstDayOf(y, meaning.month)
    const tomorrow = addDays(facts.from, 1)
    return firstMeeting(facts, meaning.body, first > tomorrow ? first : tomorrow, lastDayOf(y, meaning.month))
  }
  return inYear(year) ?? (meaning.year === undefined ? inYear(year + 1) : undefined)
}

/** A meeting that has been called takes the place of the regular day. */
function firstMeeting(facts: DueFacts, body: string, from: CalendarDate, to: CalendarDate): Found | undefined {
  if (to < from) return undefined
  const called = facts.called
    .filter(meeting => meeting.body === body && from <= meeting.date && meeting.date <= to)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))[0]
  if (called !== undefined) return { date: called.date, reference: called.reference }
  const recurrence = facts.recurrenceOf(body)
  const [day] = recurrence === undefined ? [] : meetingDays(recurrence, { from, to }, facts.calendar)
  return day === undefined ? undefined : { date: day.date }
}

function yearMeant({ month, year }: Readonly<{ month: number; year: number | undefined }>, from: CalendarDate): number {
  return year ?? (month < monthOf(from) ? yearOf(from) + 1 : yearOf(from))
}

function firstDayOf(year: number, month: number): CalendarDate {
  const date = calendarDateFrom(year, month, 1)
  if (!date.ok) throw new RangeError(`No month ${month} of ${year}`)
  return date.value
}

function lastDayOf(year: number, month: number): CalendarDate {
  return addDays(addMonths(firstDayOf(year, month), 1), -1)
}
