import { type Static, Type } from 'typebox'
import { ClassName, Key, oneOf, only, Wording } from './plain-values.ts'
import { provenance } from './provenance.ts'

/** What the product does for an item of this kind; `place-for-papers` marks where items that are not standing go. */
export const AgendaItemKind = oneOf([
  'welcome',
  'minutes-and-actions',
  'place-for-papers',
  'standing-report',
  'body-report',
  'organisation-report',
  'risk-register',
  'modification-status',
  'modifications-initial',
  'modifications-draft',
  'party-update',
  'planner',
  'any-other-business',
])
export type AgendaItemKind = Static<typeof AgendaItemKind>

export const Purpose = oneOf(['decision', 'discussion', 'information'])
export type Purpose = Static<typeof Purpose>

/** An item that comes back at every meeting. */
export const StandingItem = only({
  key: Key,
  title: Wording,
  kind: AgendaItemKind,
  /** A function of this edition, or `chair`, `member`. */
  presenter: Key,
  purpose: Purpose,
  classification: ClassName,
  /** The body that a `body-report` comes from. */
  body: Type.Optional(Key),
  /** The organisation that an `organisation-report` comes from. */
  organisation: Type.Optional(Key),
  /** An external marking that its documents carry, from the list in `classification`. */
  externalMarking: Type.Optional(Wording),
  /** Does it come with a paper, or by word of mouth? */
  hasPaper: Type.Boolean(),
  ...provenance,
})
export type StandingItem = Readonly<Static<typeof StandingItem>>

/** The standing items, in order, of the meetings of these bodies. A body stands in one template at most. */
export const AgendaTemplate = only({
  bodies: Type.Array(Key, { minItems: 1 }),
  items: Type.Array(StandingItem, { minItems: 1 }),
})
export type AgendaTemplate = Readonly<Static<typeof AgendaTemplate>>
