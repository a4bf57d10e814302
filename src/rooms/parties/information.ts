import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Identifier } from './party.ts'

/** By what a party is known: what the code gave it, for good, and what it has under other codes. It has a class of its own. */
export type AccessionInformation = Readonly<{
  /** The identifier of the party. */
  party: string
  organisationNumber: number | null
  signifier: string | null
  ranges: readonly AllocatedRange[]
  identifiers: readonly Identifier[]
}>

/** All identifiers from the first to the last, in sixteen hexadecimal digits; no other party ever has one of them. */
export type AllocatedRange = Readonly<{ first: string; last: string; givenOn: CalendarDate }>

export function emptyInformation(party: string): AccessionInformation {
  return { party, organisationNumber: null, signifier: null, ranges: [], identifiers: [] }
}

/** All identifiers that the edition knows, each with the value that was given or none, then those that only the party has. */
export function identifiersOf(edition: Edition, given: readonly Identifier[]): readonly Identifier[] {
  const known = edition.accession.identifiers.map(({ title }) => {
    return { name: title, value: given.find(({ name }) => name === title)?.value ?? null }
  })
  return [...known, ...given.filter(({ name }) => !known.some(one => one.name === name))]
}

/** What is found by searching for a party. */
export function wordsOfInformation({ signifier, identifiers, ranges }: AccessionInformation): string {
  return [signifier, ...identifiers.map(({ value }) => value), ...ranges.map(({ first }) => first)]
    .filter(word => word !== null)
    .join(' ')
}
