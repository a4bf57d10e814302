import { addWorkingDays } from '../kit/working-days.ts'
import { dateIn, type Instant, instantAt, instantOfMilliseconds, LONDON, millisecondsOf } from '../kit/instant.ts'
import type { Demonstration } from '../kit/pack/demonstration.ts'
import { type Edition, editionInForce } from '../kit/pack/pack.ts'
import type { Verdict } from '../kit/verdict.ts'
import { contextOf, type House, SYSTEM } from '../shell/house.ts'
import type { ActContext } from '../shell/ledger/perform.ts'
import { identifyPerson } from '../shell/web/reader.ts'

/** What the steps of setting up a demonstration share: whom and what the facts mean, once it has been entered. */
export type Stage = Readonly<{
  house: House
  facts: Demonstration
  /** The edition in force on the day of the demonstration. */
  edition: Edition
  /** The identifiers of persons, by the key of the facts; likewise the others. */
  persons: Map<string, string>
  parties: Map<string, string>
  /** Identifiers of the records on which decisions act, parties among them. */
  subjects: Map<string, string>
  /** Identifiers of the items of the meeting, by their number. */
  items: Map<number, string>
  /** Identifiers of the first paper of an item, by `4`, and of its appendices, by `4/A`. */
  papers: Map<string, string>
}>

/** One act of the story, at its moment. */
export type Step = Readonly<{
  at: Instant
  /** What it is a part of, for whoever waits: `Meeting papers`. */
  part: string
  run: () => Promise<void>
}>

export function stageOf(house: House, facts: Demonstration): Stage {
  const edition = editionInForce(house.pack, dateIn(LONDON, facts.demonstration.clock))
  const known = { persons: new Map(), parties: new Map(), subjects: new Map(), items: new Map(), papers: new Map() }
  return { house, facts, edition: done(edition, 'the rules in force'), ...known }
}

/** The system acts, at a moment of the story. */
export function bySystem({ house }: Stage, at: Instant): ActContext {
  return { ...contextOf(house, SYSTEM), now: () => at }
}

/** One of the persons acts, at a moment of the story, with the seats and functions of that moment. */
export async function byPerson(stage: Stage, key: string, at: Instant): Promise<ActContext> {
  const then = { ...stage.house, now: () => at }
  const { actor } = await identifyPerson(then, getKnown(stage.persons, key))
  return { ...contextOf(then, actor), now: () => at }
}

/** The secretary acts: the first of the persons who has a function of the secretariat. */
export async function bySecretary(stage: Stage, at: Instant): Promise<ActContext> {
  return await byPerson(stage, secretaryOf(stage).key, at)
}

/** The function of the secretariat, as the edition calls it. */
export function secretariatOf({ edition }: Pick<Stage, 'edition'>): string {
  const found = edition.functions.find(({ kind }) => kind === 'secretariat')
  if (found === undefined) throw new Error('The code has no function of the secretariat.')
  return found.key
}

export function secretaryOf({ facts, edition }: Pick<Stage, 'facts' | 'edition'>) {
  const keys = edition.functions.filter(({ kind }) => kind === 'secretariat').map(({ key }) => key)
  const secretary = facts.persons.find(({ functions = [] }) => functions.some(key => keys.includes(key)))
  if (secretary === undefined) throw new Error('The demonstration has nobody who has a function of the secretariat.')
  return secretary
}

/** The meeting that the demonstration is about, as the facts have it. */
export function mainMeetingOf({ facts }: Pick<Stage, 'facts'>) {
  const { meeting } = facts.demonstration
  const found = facts.meetings.find(({ reference }) => reference === meeting)
  if (found === undefined) throw new Error(`The demonstration has no meeting ${meeting}.`)
  return found
}

export function getKnown<Key>(known: ReadonlyMap<Key, string>, key: Key): string {
  const id = known.get(key)
  if (id === undefined) throw new Error(`The demonstration names ${key} before it has been entered.`)
  return id
}

/** What was checked when the facts were read must not be refused now: if it is, the facts or the product are wrong. */
export function done<T>(verdict: Verdict<T>, what: string): T {
  if (verdict.ok) return verdict.value
  throw new Error(`The demonstration cannot be set up: ${what}: ${verdict.refusals.map(({ says }) => says).join(' ')}`)
}

/** A moment on a day, by the clock in London: in the morning, when nothing else is said. */
export function onDay(date: string, time = '09:00'): Instant {
  return done(instantAt(LONDON, date, time), `${date}, ${time}`)
}

/** A second later for each that comes before it, so that what is entered one after another stays in that order. */
export function inTurn(at: Instant, place: number): Instant {
  return instantOfMilliseconds(millisecondsOf(at) + place * 1000)
}

/** The next Working Day after a day, or the last one before the story begins if that is earlier. */
export function workingDayAfter(stage: Stage, date: string): string {
  const next = addWorkingDays(date, 1, calendarOf(stage), 'day-after')
  const last = lastDayBefore(stage)
  return next < last ? next : last
}

/** The last Working Day before that on which the story begins. */
export function lastDayBefore(stage: Stage): string {
  return addWorkingDays(dateIn(LONDON, stage.facts.demonstration.clock), -1, calendarOf(stage))
}

function calendarOf({ house }: Stage) {
  return house.calendar[house.pack.code.nation]
}
