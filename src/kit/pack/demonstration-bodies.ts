import { type Static, Type } from 'typebox'
import { DateText, Key, only, Wording } from './plain-values.ts'

// What bodies have when a demonstration begins, besides who sits on them: their terms of reference, and an election that is under way.

const note = Type.Optional(Wording)

/** Terms of reference as a body has them from a day on. */
export const AdoptedTerms = only({
  body: Key,
  adoptedOn: DateText,
  /** By which decision. */
  authority: Wording,
  text: Wording,
  note,
})
export type AdoptedTerms = Readonly<Static<typeof AdoptedTerms>>

/** Somebody whom a party nominated; a candidate from the day of the acceptance on. */
export const DemoNomination = only({
  person: Key,
  party: Key,
  statement: Wording,
  on: DateText,
  acceptedOn: Type.Optional(DateText),
})
export type DemoNomination = Readonly<Static<typeof DemoNomination>>

/** An election that was called and is not over. */
export const DemoElection = only({
  body: Key,
  /** Places of seats, such as `small-supplier-1`. */
  seats: Type.Array(Wording, { minItems: 1 }),
  calledOn: DateText,
  nominationsUntil: Type.Optional(DateText),
  termFrom: DateText,
  nominations: Type.Array(DemoNomination),
  note,
})
export type DemoElection = Readonly<Static<typeof DemoElection>>
