import { type Static, Type } from 'typebox'
import { Key, oneOf, only, Wording } from './plain-values.ts'
import { provenance } from './provenance.ts'

/** A class of parties, which elects or appoints members to seats. */
export const PartyCategory = only({ key: Key, title: Wording, plural: Wording, ...provenance })
export type PartyCategory = Readonly<Static<typeof PartyCategory>>

/** What the product understands a function to be; the pack chooses its key and its title. */
export const FunctionKind = oneOf([
  'secretariat',
  'code-administrator',
  'regulator',
  'government',
  'central-provider',
  'assessor',
  'auditor',
  'party-contact',
  'system-administrator',
])
export type FunctionKind = Static<typeof FunctionKind>

/** A capacity, other than a seat on a body, in which a person acts. */
export const ActingFunction = only({
  key: Key,
  kind: FunctionKind,
  title: Wording,
  /** An organisation of `code.yaml`; absent for the contacts of parties. */
  organisation: Type.Optional(Key),
})
export type ActingFunction = Readonly<Static<typeof ActingFunction>>

/**
 * Capacities that follow from where a person stands to the matter in hand, and so need no function: the chair, the members and the
 * alternates of the body concerned, the owner of an action, the author or sponsor of a paper, the assessor who was asked, a contact who votes
 * for its party in an election, who was nominated in it, and the clock.
 */
export const STANDING_ROLES = [
  'chair',
  'member',
  'alternate',
  'owner',
  'author',
  'sponsor',
  'assessor',
  'elector',
  'nominee',
  'system',
] as const
export type StandingRole = (typeof STANDING_ROLES)[number]
