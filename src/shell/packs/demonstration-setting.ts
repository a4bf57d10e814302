import { findBody, kindOfBody } from '../../kit/pack/group-body.ts'
import { isCalendarDate } from '../../kit/calendar-date.ts'
import type { Body } from '../../kit/pack/body.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { Demonstration } from '../../kit/pack/demonstration.ts'
import type { Due, Facts, Owner } from '../../kit/pack/demonstration-record.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { parseReference } from '../../kit/pack/reference-pattern.ts'
import type { Path } from './problem.ts'
import { checkDistinct, checkKnown, type Report } from './report.ts'

/** A demonstration that is well formed, and what its names are checked against. */
export type Setting = Readonly<{ demonstration: Demonstration; edition: Edition; code: Code; report: Report }>

export function keysOf(list: readonly Readonly<{ key: string }>[]): readonly string[] {
  return list.map(({ key }) => key)
}

/** What a decision can act on: subjects and parties. */
export function subjectKeys({ subjects, parties }: Demonstration): readonly string[] {
  return [...keysOf(subjects), ...keysOf(parties)]
}

/** The body whose meeting the demonstration is about, and the day of that meeting, if both are there. */
export function mainMeeting({
  demonstration: whole,
  edition,
}: Setting): Readonly<{ body: Body; date: string }> | undefined {
  const meeting = whole.meetings.find(({ reference }) => reference === whole.demonstration.meeting)
  const body = edition.bodies.find(({ key }) => key === meeting?.body)
  return meeting && body ? { body, date: meeting.date } : undefined
}

export function checkPerson({ demonstration, report }: Setting, path: Path, person: string | undefined): void {
  checkKnown(report, path, 'person', person, keysOf(demonstration.persons))
}

export function checkSubject({ demonstration, report }: Setting, path: Path, subject: string | undefined): void {
  checkKnown(report, path, 'subject or party', subject, subjectKeys(demonstration))
}

export function checkSubjects(setting: Setting, path: Path, subjects: readonly string[] | undefined): void {
  for (const [n, subject] of (subjects ?? []).entries()) checkSubject(setting, [...path, n], subject)
}

export function checkVerb({ edition, report }: Setting, path: Path, verb: string | undefined): void {
  checkKnown(report, path, 'decision verb', verb, keysOf(edition.decisionVerbs))
}

export function checkBody({ edition, report }: Setting, path: Path, body: string | undefined): Body | undefined {
  checkKnown(report, path, 'body', body === undefined ? undefined : kindOfBody(body), keysOf(edition.bodies))
  return findBody(edition, body)
}

export function checkDay({ report }: Setting, path: Path, date: string | undefined): void {
  if (date !== undefined && !isCalendarDate(date)) report(path, `there is no day ${date}`, 'correct the date')
}

export function checkOwner(setting: Setting, path: Path, owner: Owner): void {
  const { code, report } = setting
  if ('organisation' in owner) {
    checkKnown(report, [...path, 'organisation'], 'organisation', owner.organisation, keysOf(code.organisations))
  } else if ('body' in owner) checkBody(setting, [...path, 'body'], owner.body)
  else checkPerson(setting, [...path, 'person'], owner.person)
}

export function checkDue(setting: Setting, path: Path, due: Due | undefined): void {
  checkDay(setting, [...path, 'by'], due?.by)
  if (due?.meeting !== undefined) checkMeetingReference(setting, [...path, 'meeting'], due.meeting)
}

/** Reports text that is not a reference of a meeting of any body; says whose it is otherwise. */
export function checkMeetingReference({ edition, report }: Setting, path: Path, text: string): Body | undefined {
  const fields = parseReference(edition.references, 'meeting', text)
  const body = edition.bodies.find(({ series }) => series === fields?.['series'])
  if (body === undefined) {
    const series = edition.bodies.map(each => each.series).join(', ')
    report(
      path,
      `“${text}” is not a meeting of any body`,
      `write it as “${edition.references.meeting}”, with one of ${series}`,
    )
  }
  return body
}

/** A fact whose name ends in `-on` or `-date` is a day. */
export function checkFacts(setting: Setting, path: Path, facts: Facts | undefined): void {
  for (const [name, value] of Object.entries(facts ?? {})) {
    if (/-(on|date)$/.test(name)) checkDay(setting, [...path, name], String(value))
  }
}

/** Each vote or answer is of a seat that somebody holds, and no seat has two. */
export function checkVotes(setting: Setting, body: string, votes: readonly SeatNumber[] | undefined, at: Path): void {
  const held = setting.demonstration.seats.filter(seat => seat.body === body)
  for (const [n, { seat, number }] of (votes ?? []).entries()) {
    if (held.some(each => each.seat === seat && each.number === number)) continue
    setting.report([...at, n], `nobody holds the seat ${seat} ${number}`, 'correct the seat, or fill it among “seats:”')
  }
  checkDistinct(
    setting.report,
    (votes ?? []).map(({ seat, number }, n) => [[...at, n], `${seat} ${number}`]),
    'vote of the seat',
  )
}

type SeatNumber = Readonly<{ seat: string; number: number }>
