import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import { type CalendarDate, formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { dateIn, LONDON, timeIn } from '../../kit/instant.ts'
import type { Body } from '../../kit/pack/body.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'
import { documentReferenceOf, hoursOf, type PlannedMeeting } from './calling.ts'
import { datesOf } from './meeting-dates.ts'
import type { Meeting } from './meeting.ts'
import { LATEST } from './month.ts'

/** What of a meeting is to be another; what is absent stays. */
export type Rescheduling = Readonly<{
  date?: string | undefined
  /** `HH:MM` in London. */
  startsAt?: string | undefined
  endsAt?: string | undefined
  place?: string | undefined
}>

export type ReschedulingFacts = Readonly<{
  today: CalendarDate
  meeting: Meeting
  /** The other meetings of the body. */
  others: readonly Meeting[]
  /** Papers bear the name that the meeting's documents have, so it stays once there are any. */
  hasPapers: boolean
}>

export function planRescheduling(
  edition: Edition,
  code: Code,
  calendar: BankHolidayCalendar,
  body: Body,
  asked: Rescheduling,
  { today, meeting, others, hasPapers }: ReschedulingFacts,
): Verdict<PlannedMeeting> {
  const date = asked.date ?? dateIn(LONDON, meeting.startsAt)
  const refusal = refusalOfDay(date, today, others)
  if (refusal !== undefined) return refused(refusal)
  const end = asked.endsAt ?? (meeting.endsAt === null ? undefined : timeIn(LONDON, meeting.endsAt))
  const hours = hoursOf(date, asked.startsAt ?? timeIn(LONDON, meeting.startsAt), end)
  if (!hours.ok) return hours
  const content: Meeting = {
    ...meeting,
    ...hours.value,
    place: asked.place ?? meeting.place,
    documentReference: hasPapers ? meeting.documentReference : documentReferenceOf(edition, body, meeting.number, date),
    dates: datesOf(edition, code, body, date, calendar),
  }
  return granted({ date, content })
}

function refusalOfDay(date: string, today: CalendarDate, others: readonly Meeting[]): Refusal | undefined {
  if (!isCalendarDate(date)) {
    return { reason: 'not-a-date', says: `“${date}” is not a date. Give day, month and year.`, field: 'date' }
  }
  if (date < today) {
    return { reason: 'in-the-past', says: `${formatDate(date)} is past. Choose today or a later day.`, field: 'date' }
  }
  if (date > LATEST)
    return { reason: 'too-far-ahead', says: 'That is too far ahead. Choose an earlier day.', field: 'date' }
  const isTaken = others.some(({ startsAt, cancelled }) => cancelled === null && dateIn(LONDON, startsAt) === date)
  if (!isTaken) return undefined
  const says = `Another meeting of this body is called for ${formatDate(date)}. Choose another day.`
  return { reason: 'already-called', says, field: 'date' }
}
