import { type Classification, CLASSIFICATIONS } from '../classification.ts'
import { granted, refused, type Verdict } from '../verdict.ts'
import type { AgendaTemplate } from './agenda.ts'
import type { Body } from './body.ts'
import type { Clock } from './clock.ts'
import type { BodyClock } from './clock.ts'
import type { Code, EditionDates } from './code.ts'
import type { DecisionVerb } from './decision-verb.ts'
import type { EditionContent } from './edition.ts'
import type { Lifecycle } from './lifecycle.ts'
import { findBody, kindOfBody } from './group-body.ts'
import type { LifecycleNoun } from './lifecycle-options.ts'

/** An edition's dates, and all that it says. `from` is its identity: a case remembers the edition it was begun under by it. */
export type Edition = EditionDates & EditionContent

/** A code as data: editions in order of date. */
export type Pack = Readonly<{ code: Code; editions: readonly Edition[] }>

/** The edition in force on a date (`YYYY-MM-DD`): begun on or before it, and not ended. */
export function editionInForce(pack: Pack, date: string): Verdict<Edition> {
  const edition = pack.editions.findLast(({ from }) => from <= date)
  if (edition && (edition.until === undefined || date < edition.until)) return granted(edition)
  const dates = pack.editions.map(({ from }) => from).join(', ')
  return refused({
    reason: 'no-edition-in-force',
    says: `No edition of the ${pack.code.title} is in force on ${date}. Choose a date after one of these begins: ${dates}.`,
  })
}

/** The edition that begins on this date; a case that remembers one that is gone is a fault. */
export function getEdition(pack: Pack, from: string): Edition {
  return found(
    pack.editions.find(edition => edition.from === from),
    `edition of ${from} in the pack ${pack.code.key}`,
  )
}

/** The classes of which somebody reads only after signing a declaration, in whichever edition. */
export function classesByDeclaration({ editions }: Pack): readonly Classification[] {
  return CLASSIFICATIONS.filter(key =>
    editions.some(({ classification: { classes } }) => classes[key].needsDeclaration),
  )
}

export function getBody(edition: Edition, key: string): Body {
  return found(findBody(edition, key), `body ${key} in the edition of ${edition.from}`)
}

export function getVerb(edition: Edition, key: string): DecisionVerb {
  return found(
    edition.decisionVerbs.find(verb => verb.key === key),
    `decision verb ${key} in the edition of ${edition.from}`,
  )
}

export function getLifecycle(edition: Edition, noun: LifecycleNoun): Lifecycle {
  return found(edition.lifecycles[noun], `lifecycle of ${noun} in the edition of ${edition.from}`)
}

/** The clock that a body has for a moment of its meetings, or undefined if its code has none. */
export function findBodyClock(edition: Edition, body: Body, moment: BodyClock): Clock | undefined {
  const key = body.clocks[moment]
  return key === undefined ? undefined : edition.clocks[key]
}

export function findAgendaTemplate(edition: Edition, bodyKey: string): AgendaTemplate | undefined {
  return edition.agendaTemplates.find(({ bodies }) => bodies.includes(kindOfBody(bodyKey)))
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}.`)
  return value
}
