import { type Static, Type } from 'typebox'
import { DateText, Key, oneOf, only, Wording } from './plain-values.ts'

// Who there is when a demonstration begins: persons, parties, and who sits where. Persons are roles, never real people.

const number = Type.Integer({ minimum: 1, description: 'a whole number, 1 or more' })

/** A sentence for the reader of the file: above all that a fact is ours, or that somebody is made up. */
const note = Type.Optional(Wording)

/** The line of a person on the demonstration's sign-in page. */
export const SignIn = only({
  label: Wording,
  /** The place within its group, from 1. */
  order: number,
  /** One of `signInGroups`. */
  group: Key,
  /** What there is to try as this person, in one sentence. */
  says: Wording,
})
export type SignIn = Readonly<Static<typeof SignIn>>

export const DemoPerson = only({
  key: Key,
  /** A role: `Council Chair`. */
  name: Wording,
  /** The part of the mail address before `@example.org`. */
  mail: Type.String({ pattern: '^[a-z0-9]+([.-][a-z0-9]+)*$', description: 'the part of an address before the @' }),
  organisation: Type.Optional(Key),
  /** Whom a party contact acts for, or a member comes from. */
  party: Type.Optional(Key),
  /** Functions of the edition in force. */
  functions: Type.Optional(Type.Array(Key, { minItems: 1 })),
  signIn: Type.Optional(SignIn),
  note,
})
export type DemoPerson = Readonly<Static<typeof DemoPerson>>

/** A party says itself which category it is in, with effect from a date. */
export const CategoryDeclaration = only({ category: Key, from: DateText, note })
export type CategoryDeclaration = Readonly<Static<typeof CategoryDeclaration>>

/** A step of an application that was taken before the story begins. */
export const AccessionStep = only({ act: Key, on: DateText, note })
export type AccessionStep = Readonly<Static<typeof AccessionStep>>

/** A licence of the edition, and what shows it. */
export const HeldLicence = only({ kind: Key, from: DateText, evidence: Wording, note })
export type HeldLicence = Readonly<Static<typeof HeldLicence>>

/** An organisation of a listed role of the edition; one that several parties name is entered once. */
export const NamedProvider = only({ role: Key, name: Wording, signifier: Type.Optional(Wording), from: DateText, note })
export type NamedProvider = Readonly<Static<typeof NamedProvider>>

/** A draft of an act that parties may draft, by one of its people, with the fields of its form. */
export const WaitingDraft = only({
  act: Key,
  by: Key,
  on: DateText,
  fields: Type.Record(Type.String(), Type.Union([Wording, Type.Array(Type.String())])),
  note,
})
export type WaitingDraft = Readonly<Static<typeof WaitingDraft>>

/** What an applicant filled in, as far as it is known. */
export const AppliedWith = only({
  registeredAddress: Type.Optional(Wording),
  licences: Type.Optional(Type.Array(Key, { minItems: 1 })),
  termsAgreed: Type.Boolean(),
  note,
})
export type AppliedWith = Readonly<Static<typeof AppliedWith>>

export const DemoParty = only({
  key: Key,
  name: Wording,
  /** `admitted` is a party on the first day; `applied` is on its way in. */
  state: oneOf(['admitted', 'applied']),
  admittedOn: Type.Optional(DateText),
  /** Oldest first. An applicant's is the category that it asks for. */
  categories: Type.Array(CategoryDeclaration, { minItems: 1 }),
  /** An applicant's form; nothing of it is known if absent. */
  form: Type.Optional(AppliedWith),
  /** How far an applicant has come, oldest first. */
  accession: Type.Optional(Type.Array(AccessionStep, { minItems: 1 })),
  /** By what it is called in systems; a party that has one is given its identifiers, too. */
  signifier: Type.Optional(Wording),
  licences: Type.Optional(Type.Array(HeldLicence, { minItems: 1 })),
  /** Who acts for it, in a role of the list of identifiers. */
  provider: Type.Optional(NamedProvider),
  /** What its people have written, and nobody has sent yet. */
  drafts: Type.Optional(Type.Array(WaitingDraft, { minItems: 1 })),
  /** Made up for the demonstration. */
  isFictional: Type.Boolean(),
  note,
})
export type DemoParty = Readonly<Static<typeof DemoParty>>

/** Who holds the nth of the seats alike. */
export const SeatHolding = only({
  body: Key,
  seat: Key,
  number,
  person: Key,
  from: DateText,
  /** The first day on which it is no longer held. */
  until: Type.Optional(DateText),
  note,
})
export type SeatHolding = Readonly<Static<typeof SeatHolding>>

/** `person` stands in for `member`, on every day from `from` on or for one meeting only. */
export const AlternateAppointment = only({
  body: Key,
  member: Key,
  person: Key,
  from: DateText,
  until: Type.Optional(DateText),
  meeting: Type.Optional(Wording),
  note,
})
export type AlternateAppointment = Readonly<Static<typeof AlternateAppointment>>

/** Who has signed the declaration of a body, in the wording in force on that day. */
export const SignedDeclarations = only({
  body: Key,
  signedOn: DateText,
  persons: Type.Array(Key, { minItems: 1 }),
  note,
})
export type SignedDeclarations = Readonly<Static<typeof SignedDeclarations>>
