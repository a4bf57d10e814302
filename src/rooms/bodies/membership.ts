import { bodiesWith, findBody } from '../../kit/pack/group-body.ts'
import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import { addDays, type CalendarDate, daysBetween } from '../../kit/calendar-date.ts'
import { deadlineOf } from '../../kit/deadline.ts'
import type { Body } from '../../kit/pack/body.ts'
import { runningClock } from '../../kit/pack/clock.ts'
import type { Code } from '../../kit/pack/code.ts'
import { type Edition, findBodyClock } from '../../kit/pack/pack.ts'
import { attends, type Capacity } from './attendance.ts'
import { functionsThatKeep } from './body.ts'
import { countsOn, type Signature } from './declaration.ts'
import { type Holder, isHeldOn } from './seat.ts'

/** Where a person sits or stands in. */
export type Place = Pick<Holder, 'role' | 'from' | 'until' | 'meeting'> &
  Readonly<{ body: string; isChair: boolean; meetingOn: CalendarDate | null }>

/** All that is known of a person's standing to the bodies, whether or not it counts today. */
export type Standing = Readonly<{
  places: readonly Place[]
  signatures: readonly (Signature & Readonly<{ body: string }>)[]
  capacity: Capacity
}>

export type Rules = Readonly<{ code: Code; edition: Edition; calendar: BankHolidayCalendar }>

/** A group by its name in the handling rules, and the body it is of if it is of one. */
export type Group = Readonly<{ who: string; body: string | undefined; isDeclared: boolean }>

/**
 * The groups that somebody is in on a day by seats, attendance and signatures.
 *
 * In English:
 * - a member of a body is in its members, and to every other body a member of another one; the chair is in its chair, too;
 * - an alternate is in its alternates; one for a single meeting only around the day of that meeting;
 * - whoever attends by function or for an organisation is in its attendees;
 * - whoever has signed for a body, and whose signature counts, is also in the declared of each of these.
 */
export function groupsOn(rules: Rules, standing: Standing, today: CalendarDate): readonly Group[] {
  const places = standing.places.filter(place => countsToday(rules, place, today))
  const isMember = places.some(({ role }) => role === 'member')
  const general = [...(isMember ? ['members-of-other-bodies'] : []), ...functionGroups(rules.edition, standing)]
  const known = [...standing.places, ...standing.signatures].map(({ body }) => body)
  const ofBodies = bodiesWith(rules.edition, known).flatMap(body => {
    const own = groupsOfBody(body, places, standing.capacity)
    const isDeclared = standing.signatures.some(
      signature => signature.body === body.key && countsOn(rules.edition.classification.declaration, signature, today),
    )
    const declared = isDeclared
      ? [...own, ...general, SIGNATORIES].map(who => ({ who, body: body.key, isDeclared: true }))
      : []
    return [...own.map(who => ({ who, body: body.key, isDeclared: false })), ...declared]
  })
  const others = isMember ? [{ who: 'members-of-other-bodies', body: undefined, isDeclared: false }] : []
  return [...others, ...ofBodies]
}

/** Whoever has signed, seat or none: somebody who was let in by name needs no more. */
const SIGNATORIES = 'signatories-of-the-body'

function groupsOfBody(body: Body, places: readonly Place[], capacity: Capacity): readonly string[] {
  const here = places.filter(place => place.body === body.key)
  const has = (role: Place['role']) => here.some(place => place.role === role)
  return [
    ...(has('member') ? ['members-of-the-body'] : []),
    ...(here.some(({ role, isChair }) => role === 'member' && isChair) ? ['chair-of-the-body'] : []),
    ...(has('alternate') ? ['alternates-of-the-body'] : []),
    ...(attends(body, capacity) ? ['attendees-of-the-body'] : []),
  ]
}

/** The kinds of a person's functions, as the handling rules call them; the administrator is also the secretariat. */
function functionGroups(edition: Edition, { capacity }: Standing): readonly string[] {
  const own = edition.functions.filter(({ key }) => capacity.functions.includes(key))
  const keeps = functionsThatKeep(edition).some(({ key }) => capacity.functions.includes(key))
  const kinds = own.map(({ kind }) => (kind === 'party-contact' ? 'party-contacts' : kind))
  return [...new Set([...kinds, ...(keeps ? ['secretariat'] : [])])]
}

function countsToday(rules: Rules, place: Place, today: CalendarDate): boolean {
  if (!isHeldOn(place, today)) return false
  if (place.meeting === null) return true
  const body = findBody(rules.edition, place.body)
  if (place.meetingOn === null || body === undefined) return false
  const days = paperPeriodOf(rules, body, place.meetingOn)
  return addDays(place.meetingOn, -days) <= today && today <= addDays(place.meetingOn, days)
}

/** How many days lie between paper day and the meeting: so long before and after it an alternate for one meeting sees its papers. */
function paperPeriodOf({ code, edition, calendar }: Rules, body: Body, meetingOn: CalendarDate): number {
  const clock = findBodyClock(edition, body, 'papersDue')
  if (clock === undefined) return 0
  const paperDay = deadlineOf(runningClock(clock, code), meetingOn, calendar).date
  return Math.max(0, daysBetween(paperDay, meetingOn))
}
