import { findBody } from '../../../kit/pack/group-body.ts'
import type { Body, Seat as SeatRule } from '../../../kit/pack/body.ts'
import { citableClause } from '../../../kit/pack/provenance.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Appointment, checkAppointment, holderOf, withTerm } from '../appointment.ts'
import { checkKeeps } from '../body.ts'
import { draftOfSeat, isHeldOn, planSeat, type Seat } from '../seat.ts'
import { votingGroupsOf } from '../store-voting-groups.ts'
import { checkOneSeatOfGroup } from '../voting-group-seat.ts'
import { daysOfMeetings, isPerson, listKeptSeats, saveHolders } from '../store.ts'

/** Makes an appointment in the transaction of an act, and answers the reference of the seat. `authority` is what it rests on, if not the rule of the seat. */
export async function appointWithin(
  transaction: Transaction,
  asked: Appointment,
  authority?: string,
): Promise<Verdict<string>> {
  const found = findSeatRule(transaction, asked)
  if (!found.ok) return found
  // Whoever appoints to a body waits for whoever appoints to it already: a person has one place on it.
  const body = await take(transaction, { kind: 'body', reference: asked.body })
  if (body === undefined) return refused(NOT_ESTABLISHED)
  const { rule } = found.value
  const termed = withTerm(rule, asked)
  if (!termed.ok) return termed
  const appointment = termed.value
  const known = await listKeptSeats(transaction, appointment.body)
  const seat = await takeSeat(transaction, found.value, appointment, body.record.id)
  const others = known.filter(({ record }) => record.id !== seat.record.id).map(({ content }) => content)
  const isKnown = await isPerson(transaction, appointment.person)
  const days = await daysOfMeetings(transaction, meetingsIn([seat.content, ...others], appointment))
  const verdict = allOf(
    checkMayAppoint(transaction, seat.content, appointment),
    require(isKnown, { reason: 'no-such-person', says: 'Choose one of the persons of the list.', field: 'person' }),
    checkAppointment(rule, seat.content, others, appointment, meeting => days.get(meeting)),
    await checkGroup(transaction, rule, others, appointment),
  )
  if (!verdict.ok) return verdict
  return granted(await saveAppointment(transaction, seat, authority ?? citableClause(rule), appointment))
}

async function checkGroup(
  transaction: Transaction,
  rule: SeatRule,
  others: readonly Seat[],
  appointment: Appointment,
): Promise<Verdict> {
  if (rule.number !== 'per-voting-group') return granted()
  const alike = others.filter(({ key }) => key === rule.key)
  const persons = [appointment.person, ...alike.flatMap(({ holders }) => holders.map(({ person }) => person))]
  const groups = await votingGroupsOf(transaction, persons, rule.category, appointment.from)
  return checkOneSeatOfGroup(rule, alike, holderOf(appointment), person => groups.get(person))
}

/** An edition has just begun that has a body more; it is entered within the hour. */
const NOT_ESTABLISHED = {
  reason: 'not-established',
  says: 'This body is new and has not been entered in the record yet. Try again in an hour.',
}

type Found = Readonly<{ body: Body; rule: SeatRule }>

function findSeatRule({ edition }: Transaction, { body: key, seat, number }: Appointment): Verdict<Found> {
  const body = findBody(edition, key)
  const rule = body?.seats.find(one => one.key === seat)
  const isNumbered = Number.isSafeInteger(number) && number > 0
  const isThere = isNumbered && (rule?.number !== 'fixed' || number <= rule.count) && number <= 99
  if (body !== undefined && rule !== undefined && isThere) return granted({ body, rule })
  return refused({
    reason: 'no-such-seat',
    says: 'There is no such seat under the rules in force. Choose one of the seats of the page.',
    field: 'seat',
  })
}

/** The seat under a lock. Of those without a fixed number it is made when somebody is first appointed to it. */
async function takeSeat(
  transaction: Transaction,
  { body, rule }: Found,
  { number }: Appointment,
  parent: string,
): Promise<Kept<Seat>> {
  const plan = planSeat(body, rule, number)
  const known = await take<Seat>(transaction, { kind: 'seat', reference: plan.reference })
  return known ?? (await keep<Seat>(transaction, { ...draftOfSeat(body, plan), parent }))
}

function meetingsIn(seats: readonly Seat[], { meeting }: Appointment): readonly string[] {
  const named = seats.flatMap(({ holders }) => holders.flatMap(holder => holder.meeting ?? []))
  return [...new Set(meeting === undefined ? named : [...named, meeting])]
}

function checkMayAppoint({ edition, actor, today }: Transaction, seat: Seat, { role }: Appointment): Verdict {
  const isOwn = seat.holders.some(
    other => other.role === 'member' && other.person === actor.person && isHeldOn(other, today),
  )
  return role === 'alternate' && isOwn ? granted() : checkKeeps(edition, actor)
}

async function saveAppointment(
  transaction: Transaction,
  seat: Kept<Seat>,
  authority: string | undefined,
  appointment: Appointment,
): Promise<string> {
  const { role, from, meeting } = appointment
  const holders = [...seat.content.holders, holderOf(appointment)].toSorted((a, b) => a.from.localeCompare(b.from))
  const kept = await change(transaction, seat, {
    verb: role === 'member' ? 'member-appointed' : 'alternate-appointed',
    authority,
    effectiveOn: from,
    content: { ...seat.content, holders },
    ...(meeting === undefined ? {} : { input: { meeting } }),
  })
  await saveHolders(transaction, kept)
  return kept.record.reference
}
