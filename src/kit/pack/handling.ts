import { type Static, Type } from 'typebox'
import { ClassName, Key, oneOf, only, Wording } from './plain-values.ts'
import { provenance } from './provenance.ts'

/** Who may read a class, and on what condition. */
export const ReaderRule = only({
  who: oneOf([
    'public',
    'party-contacts',
    'members-of-the-body',
    'alternates-of-the-body',
    'attendees-of-the-body',
    'members-of-other-bodies',
    'secretariat',
    'regulator',
    'government',
    'subject-party',
    // Somebody who is in none of these, named by whoever lets that person in.
    'anybody-named',
  ]),
  condition: oneOf(['always', 'if-declared', 'by-grant', 'by-invitation', 'own-data-only']),
  ...provenance,
})
export type ReaderRule = Readonly<Static<typeof ReaderRule>>

/** How one class is named and handled. Its place in the Traffic Light Protocol is fixed (`tlpOf`), so a pack does not say it. */
export const ClassHandling = only({
  name: Wording,
  /** The footer of a document: `This document has a Classification of White`. */
  marking: Wording,
  /** The words in the banner of a page. */
  banner: Wording,
  /** What a holder may do with it, in a sentence. */
  handling: Wording,
  readers: Type.Array(ReaderRule, { minItems: 1 }),
  needsDeclaration: Type.Boolean(),
  /** How documents of this class travel. */
  channel: oneOf(['web', 'sign-in', 'sign-in-watermarked', 'secure-room']),
  ...provenance,
})
export type ClassHandling = Readonly<Static<typeof ClassHandling>>

/** What must be signed before a class that needs it is read; a new version ends the old signatures. */
export const Declaration = only({
  version: Wording,
  wording: Wording,
  validMonths: Type.Integer({ minimum: 1, description: 'a whole number of months' }),
  ...provenance,
})
export type Declaration = Readonly<Static<typeof Declaration>>

/** Who may give a record another class, and for how many months at most before somebody looks again whether it is still right. */
export const Reclassifying = only({
  by: Type.Array(Key, { minItems: 1 }),
  reviewMonths: Type.Integer({ minimum: 1, description: 'a whole number of months' }),
  ...provenance,
})
export type Reclassifying = Readonly<Static<typeof Reclassifying>>

/** Who may let somebody in whom a class lets in by grant or by invitation, and for how many days at most. */
export const Granting = only({
  by: Type.Array(Key, { minItems: 1 }),
  longestDays: Type.Integer({ minimum: 1, description: 'a whole number of days' }),
  ...provenance,
})
export type Granting = Readonly<Static<typeof Granting>>

export const Handling = only({
  policy: only({ title: Wording, ...provenance }),
  classes: only({ white: ClassHandling, green: ClassHandling, amber: ClassHandling, red: ClassHandling }),
  /** The class that something has when nobody has chosen one. */
  unmarked: ClassName,
  /** What stands in public in the place of a confidential item. */
  stubTitle: Wording,
  declaration: Declaration,
  reclassifying: Reclassifying,
  granting: Granting,
  /** Markings of other organisations that may stand beside ours. */
  externalMarkings: Type.Array(Wording),
})
export type Handling = Readonly<Static<typeof Handling>>
