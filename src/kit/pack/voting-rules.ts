import { type Static, Type } from 'typebox'
import { Key, oneOf, only } from './plain-values.ts'
import { provenance } from './provenance.ts'

// Named options: a pack chooses one and fills in its numbers. What cannot be said here becomes a new option, with tests.

const forEveryQuorum = {
  /** Must the chair, or the chair's alternate, be among those present? */
  chairRequired: Type.Boolean(),
  /** Does a member who has withdrawn from an item because of an interest still count towards its quorum? */
  recusedMembers: oneOf(['counted', 'not-counted']),
  ...provenance,
} as const

const whole = Type.Integer({ minimum: 1, description: 'a whole number, 1 or more' })

/**
 * How many must be present. Seats that nobody holds are not counted as appointed.
 *
 * In English:
 * - `half-of-appointed`: at least half of the seats that somebody holds;
 * - `more-than-half-of-appointed`: more than half of them;
 * - `fixed-number`: so many, whoever they are;
 * - `by-constituency`: at least so many from each constituency named, and `number` in all if that is given.
 */
export const QuorumRule = Type.Union([
  only({ option: Type.Literal('half-of-appointed'), ...forEveryQuorum }),
  only({ option: Type.Literal('more-than-half-of-appointed'), ...forEveryQuorum }),
  only({ option: Type.Literal('fixed-number'), number: whole, ...forEveryQuorum }),
  only({
    option: Type.Literal('by-constituency'),
    atLeast: Type.Array(only({ constituency: Key, number: whole }), { minItems: 1 }),
    number: Type.Optional(whole),
    ...forEveryQuorum,
  }),
])
export type QuorumRule = Readonly<Static<typeof QuorumRule>>

const forEveryMajority = {
  /** What an abstention counts as; `not-cast` if absent. */
  abstentions: Type.Optional(oneOf(['not-cast', 'against'])),
  /** Is the vote of a member who has withdrawn from the item among those that members hold? `held` if absent. */
  recusals: Type.Optional(oneOf(['held', 'not-held'])),
  ...provenance,
} as const
const share = { of: oneOf(['votes-cast', 'all-members']), ...forEveryMajority } as const

/**
 * What carries a decision. Abstentions are not votes cast, unless `abstentions: against` makes them votes against; whoever has withdrawn
 * from the item holds a vote all the same, unless `recusals: not-held` takes it out of the reckoning.
 *
 * In English:
 * - `simple-majority-of-votes-cast`: more for than against;
 * - `majority-of-all-members`: more than half of all votes that members hold, used or not;
 * - `two-thirds`: two thirds or more, of the votes cast or of all that members hold;
 * - `unanimity`: at least one for, and none against (`votes-cast`) or everybody for (`all-members`);
 * - `majority-of-categories`: each constituency counts once, for the side that most of its votes cast took.
 */
export const MajorityRule = Type.Union([
  only({ option: Type.Literal('simple-majority-of-votes-cast'), ...forEveryMajority }),
  only({ option: Type.Literal('majority-of-all-members'), ...forEveryMajority }),
  only({ option: Type.Literal('two-thirds'), ...share }),
  only({ option: Type.Literal('unanimity'), ...share }),
  only({ option: Type.Literal('majority-of-categories'), ...forEveryMajority }),
])
export type MajorityRule = Readonly<Static<typeof MajorityRule>>

/** Whether the chair settles a tie. */
export const CastingVote = only({ option: oneOf(['chair-on-a-tie', 'none']), ...provenance })
export type CastingVote = Readonly<Static<typeof CastingVote>>

/** How a body decides in writing between meetings; `not-allowed` if it cannot. */
export const WrittenDecisionRule = Type.Union([
  only({ option: Type.Literal('not-allowed'), ...provenance }),
  only({
    option: Type.Literal('majority-rule'),
    majority: MajorityRule,
    /** May it close as soon as the answers still out cannot change the result? */
    closesEarly: Type.Boolean(),
    ...provenance,
  }),
])
export type WrittenDecisionRule = Readonly<Static<typeof WrittenDecisionRule>>
