import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import {
  addMonths,
  type CalendarDate,
  dayOfMonth,
  formatDate,
  isCalendarDate,
  monthOf,
  yearOf,
} from '../../kit/calendar-date.ts'
import { dateIn, type Instant, instantAt, LONDON, type TimeOfDay } from '../../kit/instant.ts'
import type { Body } from '../../kit/pack/body.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { formatReference, type ReferenceFields } from '../../kit/pack/reference-pattern.ts'
import { type MeetingDay, meetingDays } from '../../kit/recurrence.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { datesOf } from './meeting-dates.ts'
import type { Meeting } from './meeting.ts'
import { LATEST } from './month.ts'

/** The regular days are told this far ahead. */
const MONTHS_AHEAD = 12

/** Where a body's rules name no time. */
const USUAL_TIME: TimeOfDay = '10:00'

export type MeetingCall = Readonly<{
  /** The key of the body. */
  body: string
  /** `YYYY-MM-DD`; the next regular day for which no meeting is called, if absent. */
  date?: string | undefined
  /** The next number if absent. */
  number?: number | undefined
  place?: string | undefined
  /** `HH:MM` in London; as the body's rules say if absent. */
  startsAt?: string | undefined
  /** `HH:MM` in London, on the same day; not said if absent. */
  endsAt?: string | undefined
}>

export type PlannedMeeting = Readonly<{ date: CalendarDate; content: Meeting }>

export type CallingFacts = Readonly<{
  today: CalendarDate
  /** The system may enter meetings that were held before. */
  mayBePast: boolean
  /** The meetings of the body, the latest first. */
  earlier: readonly Meeting[]
  number: number
}>

/**
 * The meeting that a call asks for.
 *
 * In English:
 * - it is on the day that was asked for, or on the body's next regular day;
 * - that day is not past, and no other meeting of the body is on it;
 * - its number has not been given before;
 * - without a place of its own it is where the last one was.
 */
export function planMeeting(
  edition: Edition,
  code: Code,
  calendar: BankHolidayCalendar,
  body: Body,
  call: MeetingCall,
  facts: CallingFacts,
): Verdict<PlannedMeeting> {
  const date = call.date ?? proposedDays(body, code, calendar, facts.today, facts.earlier)[0]?.date
  const refusal = refusalOfDay(date, facts) ?? refusalOfNumber(facts)
  if (refusal !== undefined || date === undefined) return refused(refusal ?? NO_DAY)
  const hours = hoursOf(date, call.startsAt ?? body.recurrence.startsAt ?? USUAL_TIME, call.endsAt)
  if (!hours.ok) return hours
  const content: Meeting = {
    body: body.key,
    number: facts.number,
    ...hours.value,
    place: call.place ?? facts.earlier[0]?.place ?? '',
    documentReference: documentReferenceOf(edition, body, facts.number, date),
    dates: datesOf(edition, code, body, date, calendar),
    papersIssuedAt: null,
    openedAt: null,
    closedAt: null,
    adjournments: [],
    cancelled: null,
    interests: [],
    next: null,
  }
  return granted({ date, content })
}

/** From when to when, where an end is said; it is after the beginning. */
export function hoursOf(
  date: CalendarDate,
  from: string,
  to: string | undefined,
): Verdict<Pick<Meeting, 'startsAt' | 'endsAt'>> {
  const startsAt = momentOf(date, from, 'startsAt')
  const endsAt = to === undefined || to === '' ? granted(null) : momentOf(date, to, 'endsAt')
  if (!startsAt.ok) return startsAt
  if (!endsAt.ok) return endsAt
  if (endsAt.value !== null && endsAt.value <= startsAt.value) {
    return refused({ reason: 'ends-before-it-starts', says: 'It must end after it begins.', field: 'endsAt' })
  }
  return granted({ startsAt: startsAt.value, endsAt: endsAt.value })
}

function momentOf(date: CalendarDate, time: string, field: string): Verdict<Instant> {
  const moment = instantAt(LONDON, date, time)
  return moment.ok ? moment : refused(...moment.refusals.map(refusal => ({ ...refusal, field })))
}

export function documentReferenceOf(edition: Edition, body: Body, number: number, date: CalendarDate): string {
  return formatReference(edition.references, 'document', fieldsOfMeeting(body, number, date))
}

export function fieldsOfMeeting(body: Body, number: number, date: CalendarDate): ReferenceFields {
  return { series: body.series, number, day: dayOfMonth(date), month: monthOf(date), year: yearOf(date) }
}

/** The regular days of a body from a day on for which no meeting is called yet. A cancelled meeting leaves its day free. */
export function proposedDays(
  body: Body,
  code: Code,
  calendar: BankHolidayCalendar,
  from: CalendarDate,
  called: readonly Meeting[],
  months = MONTHS_AHEAD,
): readonly MeetingDay[] {
  const taken = called.filter(({ cancelled }) => cancelled === null).map(({ startsAt }) => dateIn(LONDON, startsAt))
  const days = meetingDays(body.recurrence, { from, to: addMonths(from, months) }, calendar[code.nation])
  return days.filter(({ date }) => !taken.includes(date))
}

const NO_DAY = {
  reason: 'no-regular-day',
  says: 'This body has no regular days. Give the day of the meeting.',
  field: 'date',
}

function refusalOfDay(date: CalendarDate | undefined, { today, mayBePast, earlier }: CallingFacts) {
  if (date === undefined) return NO_DAY
  if (!isCalendarDate(date)) {
    return { reason: 'not-a-date', says: `“${date}” is not a date. Give day, month and year.`, field: 'date' }
  }
  if (date < today && !mayBePast) {
    return { reason: 'in-the-past', says: `${formatDate(date)} is past. Choose today or a later day.`, field: 'date' }
  }
  if (date > LATEST)
    return { reason: 'too-far-ahead', says: 'That is too far ahead. Choose an earlier day.', field: 'date' }
  const isTaken = earlier.some(({ startsAt, cancelled }) => cancelled === null && dateIn(LONDON, startsAt) === date)
  if (!isTaken) return undefined
  const says = `A meeting of this body is called for ${formatDate(date)} already. Choose another day.`
  return { reason: 'already-called', says, field: 'date' }
}

function refusalOfNumber({ number, earlier }: CallingFacts) {
  if (!earlier.some(meeting => meeting.number === number)) return undefined
  return { reason: 'number-taken', says: `There is a meeting with the number ${number} already.`, field: 'number' }
}
