import assert from 'node:assert/strict'
import type { Attendance } from '../../src/kit/pack/demonstration-meeting.ts'
import { type Living, nameOf } from './living-demonstration.ts'
import type { Entered } from './persona.ts'

/** What each member answers when the roll is called, by the label of the question. */
export function rollAnswers(living: Living): Entered {
  const { attendance } = living.facts.room
  const members = attendance.filter(({ as }) => as === 'member')
  return Object.fromEntries(members.map(member => [nameOf(living, member.person), answerOf(living, member)]))
}

function answerOf(living: Living, { person, status, by }: Attendance): string {
  const standsIn = living.facts.room.attendance.find(({ standsInFor }) => standsInFor === person)
  if (status !== 'apologies') return by === 'telephone' ? 'Present by telephone' : 'Present'
  return standsIn === undefined ? 'Apologies' : `Apologies, and ${nameOf(living, standsIn.person)} stands in`
}

/** Those without a seat who are there from this item on; from the opening for 0. */
export function comingAt(living: Living, item: number): readonly Entered[] {
  const coming = living.facts.room.attendance.filter(
    ({ as, joinsAt = 0 }) => (as === 'attendee' || as === 'presenter') && joinsAt === item,
  )
  return coming.map(({ person, as }) => ({ Person: nameOf(living, person), Capacity: capacityOf(living, person, as) }))
}

function capacityOf({ facts, edition }: Living, key: string, as: Attendance['as']): string {
  if (as === 'presenter') return 'Presenting'
  const { functions = [] } = facts.persons.find(person => person.key === key) ?? assert.fail(`there is no ${key}`)
  const kinds = edition.functions.filter(each => functions.includes(each.key)).map(({ kind }) => kind)
  return kinds.includes('secretariat') ? 'Secretariat' : 'In attendance'
}

/** The names of those who have left before this item. */
export function leavingBefore(living: Living, item: number): readonly string[] {
  const leaving = living.facts.room.attendance.filter(({ leavesAfter }) => leavesAfter === item - 1)
  return leaving.map(({ person }) => nameOf(living, person))
}

/** What is declared at an item, as the form asks for it. */
export function interestsAt(living: Living, item: number): readonly Entered[] {
  const declared = (living.facts.room.interests ?? []).filter(interest => interest.item === item)
  return declared.map(({ person, nature, isRecused }) => ({
    Whose: nameOf(living, person),
    'What the interest is': nature,
    'Withdraws from the matter': isRecused,
  }))
}
