import type { Attendance } from '../../kit/pack/demonstration-meeting.ts'
import { parseInstant } from '../../kit/instant.ts'
import { checkPerson, mainMeeting, type Setting } from './demonstration-setting.ts'
import type { Path } from './problem.ts'
import { checkDistinct, checkKnown } from './report.ts'

/** Whoever holds a seat is there or sends apologies; alternates have been appointed; interests are of people who are there. */
export function checkAttendance(setting: Setting): void {
  const { demonstration, report } = setting
  const { attendance, opensAt, closesAt } = demonstration.room
  for (const [name, moment] of Object.entries({ opensAt, closesAt })) {
    if (!parseInstant(moment).ok) report(['room', name], `there is no moment ${moment}`, 'correct it')
  }
  checkDistinct(
    report,
    attendance.map(({ person }, n) => [['room', 'attendance', n, 'person'], person]),
    'attendance of',
  )
  for (const [n, attending] of attendance.entries()) checkOne(setting, attending, ['room', 'attendance', n])
  checkEverySeat(setting)
  checkInterests(setting)
}

function checkOne(setting: Setting, attending: Attendance, at: Path): void {
  const { report, demonstration } = setting
  const { person, as, status, joinsAt, leavesAfter } = attending
  const items = demonstration.agenda.map(({ number }) => String(number))
  checkPerson(setting, [...at, 'person'], person)
  for (const [name, item] of Object.entries({ joinsAt, leavesAfter })) {
    checkKnown(report, [...at, name], 'item on the agenda', item === undefined ? undefined : String(item), items)
  }
  const comesOrGoes = joinsAt !== undefined || leavesAfter !== undefined
  if (status === 'part' && !comesOrGoes) report(at, 'part of which items?', 'add “joinsAt:” or “leavesAfter:”')
  if (status !== 'part' && comesOrGoes) report(at, `${person} comes or goes, and is ${status}`, 'give “status: part”')
  if (as === 'member' && !holders(setting).includes(person)) {
    report([...at, 'person'], `${person} holds no seat on that day`, 'correct “as:”, or the seats')
  }
  if (as === 'alternate') checkAlternate(setting, attending, at)
  else if (attending.standsInFor !== undefined)
    report([...at, 'standsInFor'], `${person} is no alternate`, 'take it out')
}

function checkAlternate(setting: Setting, { person, standsInFor }: Attendance, at: Path): void {
  const meeting = mainMeeting(setting)
  const appointed = setting.demonstration.alternates.some(
    each =>
      each.person === person &&
      each.member === standsInFor &&
      each.body === meeting?.body.key &&
      each.from <= meeting.date &&
      (each.until === undefined || meeting.date < each.until) &&
      (each.meeting === undefined || each.meeting === setting.demonstration.demonstration.meeting),
  )
  if (!appointed)
    setting.report(at, `${person} is not the alternate of ${standsInFor ?? 'anybody'}`, 'add it to “alternates:”')
}

function checkEverySeat(setting: Setting): void {
  const named = setting.demonstration.room.attendance.map(({ person }) => person)
  for (const person of new Set(holders(setting))) {
    if (!named.includes(person)) {
      setting.report(
        ['room', 'attendance'],
        `${person} is neither there nor excused`,
        'add a line, such as “status: apologies”',
      )
    }
  }
}

function checkInterests({ demonstration, report }: Setting): void {
  const { attendance, interests } = demonstration.room
  const there = attendance.filter(({ status }) => status !== 'apologies').map(({ person }) => person)
  const items = demonstration.agenda.map(({ number }) => String(number))
  for (const [n, { person, item }] of (interests ?? []).entries()) {
    checkKnown(report, ['room', 'interests', n, 'person'], 'person in the room', person, there)
    checkKnown(report, ['room', 'interests', n, 'item'], 'item on the agenda', String(item), items)
  }
}

/** Who holds a seat of the body on the day of its meeting. */
function holders(setting: Setting): readonly string[] {
  const meeting = mainMeeting(setting)
  return setting.demonstration.seats
    .filter(({ body, from, until }) => {
      const isHeld = meeting !== undefined && from <= meeting.date && (until === undefined || meeting.date < until)
      return isHeld && body === meeting.body.key
    })
    .map(({ person }) => person)
}
