import { type CalendarDate, formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import type { Seat as SeatRule } from '../../kit/pack/body.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, type Refusal, refused, require, type Verdict } from '../../kit/verdict.ts'
import { type Bringing, type Holder, isHeldOn, overlap, type Seat } from './seat.ts'
import { endOfTerm } from './tenure.ts'

/** That somebody is to hold a seat, or to stand in for its member, from a day on. */
export type Appointment = Readonly<{
  body: string
  /** The key of the seat in the code pack. */
  seat: string
  number: number
  person: string
  role: 'member' | 'alternate'
  from: CalendarDate
  /** The first day on which it is no longer held. */
  until?: CalendarDate | undefined
  /** The reference of the meeting, if the alternate is for that one alone. */
  meeting?: string | undefined
  /** Does it end after the term of office that the code sets for the seat? Then `until` is left out. */
  isForFullTerm?: boolean | undefined
  bringing?: Bringing | undefined
}>

export function holderOf({ person, role, meeting, from, until, bringing }: Appointment): Holder {
  return {
    person,
    role,
    isForOneMeeting: meeting !== undefined,
    meeting: meeting ?? null,
    from,
    until: until ?? null,
    ...bringing,
  }
}

/** The appointment with the end of the term of office, where it is made for a full term. */
export function withTerm(rule: SeatRule, appointment: Appointment): Verdict<Appointment> {
  if (appointment.isForFullTerm !== true) return granted(appointment)
  const until = isCalendarDate(appointment.from) ? endOfTerm(rule, appointment.from) : undefined
  if (until !== undefined && appointment.until === undefined && appointment.role === 'member') {
    return granted({ ...appointment, until })
  }
  const says =
    rule.termMonths === undefined
      ? `The code sets no term of office for “${rule.title}”. Give the day on which it ends, or leave it open.`
      : 'A full term has its own end, and is a member’s. Leave the end empty, or do not ask for the full term.'
  return refused({ reason: 'no-full-term', says, field: 'until' })
}

/** The day of a meeting, by its reference; undefined until it has been called. */
export type DayOfMeeting = (meeting: string) => CalendarDate | undefined

/**
 * May this appointment be made, as the seats of the body stand?
 *
 * In English:
 * - it begins on a day, and does not end before it;
 * - a seat has one member on any day;
 * - a person has one place on the body on any day, be it as member or as alternate;
 * - an alternate stands in where the seat allows it, and for somebody: a vacant seat has none;
 * - at one meeting a seat has one alternate, and a person stands in once.
 */
export function checkAppointment(
  rule: SeatRule,
  seat: Seat,
  others: readonly Seat[],
  appointment: Appointment,
  dayOf: DayOfMeeting = () => undefined,
): Verdict {
  const dates = checkDates(appointment.from, appointment.until ?? null)
  if (!dates.ok) return dates
  const holder = holderOf(appointment)
  return allOf(
    appointment.role === 'member' ? checkFree(seat, holder) : checkStandIn(rule, seat, holder),
    checkNoOtherPlace(seat, [seat, ...others], holder, dayOf),
  )
}

function checkDates(from: CalendarDate, until: CalendarDate | null): Verdict {
  if (!isCalendarDate(from)) {
    return refused(notADate('from', 'Give the day on which the appointment begins, such as 2016-12-09.'))
  }
  if (until === null) return granted()
  if (!isCalendarDate(until))
    return refused(notADate('until', 'Give the day on which the appointment ends, such as 2017-12-09.'))
  return require(from < until, {
    reason: 'ends-before-it-begins',
    says: `The appointment would end before it begins on ${formatDate(from)}. Choose a later end, or an earlier beginning.`,
    field: 'until',
  })
}

function notADate(field: string, says: string): Refusal {
  return { reason: 'not-a-date', says, field }
}

function checkFree(seat: Seat, holder: Holder): Verdict {
  const held = seat.holders.find(other => other.role === 'member' && overlap(other, holder))
  if (held === undefined) return granted()
  return refused({
    reason: 'seat-held',
    says: `The seat “${seat.title}” is held ${periodInWords(held)}. End that first, or choose dates that do not overlap with it.`,
    field: 'from',
  })
}

function checkStandIn(rule: SeatRule, seat: Seat, holder: Holder): Verdict {
  const clause = citableClause(rule)
  const cite = clause === undefined ? {} : { clause }
  const allowed = holder.isForOneMeeting ? ['meeting', 'standing-or-meeting'] : ['standing', 'standing-or-meeting']
  if (!allowed.includes(rule.alternates)) {
    return refused({ reason: 'no-such-alternate', says: alternatesInWords(rule), field: 'meeting', ...cite })
  }
  const member = seat.holders.find(other => other.role === 'member' && isHeldOn(other, holder.from))
  if (member === undefined) {
    return refused({
      reason: 'seat-vacant',
      says: `Nobody holds the seat “${seat.title}” on ${formatDate(holder.from)}, so nobody can stand in. Appoint a member first.`,
      field: 'from',
    })
  }
  const sameMeeting = seat.holders.some(other => other.meeting !== null && other.meeting === holder.meeting)
  return require(!sameMeeting, {
    reason: 'alternate-appointed',
    says: `Somebody stands in for “${seat.title}” at ${holder.meeting} already. End that appointment first.`,
    field: 'meeting',
  })
}

function checkNoOtherPlace(seat: Seat, seats: readonly Seat[], holder: Holder, dayOf: DayOfMeeting): Verdict {
  const places = seats.flatMap(({ title, holders }) => holders.map(other => ({ title, other })))
  const taken = places
    .filter(({ other }) => other.person === holder.person)
    .find(({ title, other }) => clashes(other, holder, title === seat.title, dayOf))
  if (taken === undefined) return granted()
  const { title, other } = taken
  const place = other.role === 'member' ? `holds the seat “${title}”` : `stands in for “${title}”`
  const when = other.meeting === null ? periodInWords(other) : `at ${other.meeting}`
  return refused({
    reason: 'has-another-place',
    says: `This person ${place} ${when}. One person has one place on a body: end that first, or choose somebody else.`,
    field: 'person',
  })
}

/** Are both held on one day? One for a single meeting is held on the day of that meeting, once that is known. */
function clashes(other: Holder, holder: Holder, isSameSeat: boolean, dayOf: DayOfMeeting): boolean {
  if (other.meeting !== null && holder.meeting !== null) return other.meeting === holder.meeting
  if (isSameSeat && other.role === 'alternate' && holder.role === 'alternate' && other.meeting !== holder.meeting)
    return false
  const [single, standing] = other.meeting === null ? [holder, other] : [other, holder]
  const day = single.meeting === null ? undefined : dayOf(single.meeting)
  if (day !== undefined) return isHeldOn(standing, day)
  return single.meeting === null || single === holder ? overlap(other, holder) : false
}

/** What a seat allows, said to somebody who asked for something else. */
function alternatesInWords(rule: SeatRule): string {
  switch (rule.alternates) {
    case 'none':
      return `Nobody may stand in for “${rule.title}”. Leave the appointment to the member.`
    case 'meeting':
      return `For “${rule.title}” somebody may stand in at one named meeting only. Name the meeting.`
    case 'standing':
      return `For “${rule.title}” somebody may stand in until further notice only. Leave the meeting out.`
    case 'standing-or-meeting':
      return `For “${rule.title}” somebody may stand in until further notice or at one meeting.`
  }
}

export function periodInWords({ from, until }: Pick<Holder, 'from' | 'until'>): string {
  return until === null ? `from ${formatDate(from)}` : `from ${formatDate(from)} until ${formatDate(until)}`
}
