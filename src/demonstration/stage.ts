import type { Instant } from '../kit/instant.ts'
import type { Demonstration } from '../kit/pack/demonstration.ts'
import type { Verdict } from '../kit/verdict.ts'
import { contextOf, type House, SYSTEM } from '../shell/house.ts'
import type { ActContext } from '../shell/ledger/perform.ts'
import { identifyPerson } from '../shell/web/reader.ts'

/** What the steps of setting up a demonstration share: whom and what the facts mean, once it has been entered. */
export type Stage = Readonly<{
  house: House
  facts: Demonstration
  persons: Map<string, string>
  parties: Map<string, string>
  /** Identifiers of the records on which decisions act, parties among them. */
  subjects: Map<string, string>
}>

export function stageOf(house: House, facts: Demonstration): Stage {
  return { house, facts, persons: new Map(), parties: new Map(), subjects: new Map() }
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

export function getKnown(known: ReadonlyMap<string, string>, key: string): string {
  const id = known.get(key)
  if (id === undefined) throw new Error(`The demonstration names ${key} before it has been entered.`)
  return id
}

/** What was checked when the facts were read must not be refused now: if it is, the facts or the product are wrong. */
export function done<T>(verdict: Verdict<T>, what: string): T {
  if (verdict.ok) return verdict.value
  throw new Error(`The demonstration cannot be set up: ${what}: ${verdict.refusals.map(({ says }) => says).join(' ')}`)
}

/** A moment on a day: in the morning, when nothing else is said. */
export function onDay(date: string, time = '09:00'): Instant {
  return `${date}T${time}:00.000Z`
}
