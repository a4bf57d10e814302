import { type Static, Type } from 'typebox'
import { oneOf, only } from './plain-values.ts'
import { provenance } from './provenance.ts'

/**
 * On which grounds a member ceases to hold a seat before the term is over.
 *
 * In English:
 * - `absence`: the member has missed so many meetings running, with nobody standing in; somebody notes that, it does not come by itself;
 * - `removal`: whoever the member sits for has the member removed.
 */
export const VACATING_GROUNDS = ['resignation', 'death', 'incapacity', 'bankruptcy', 'absence', 'removal'] as const
export type VacatingGround = (typeof VACATING_GROUNDS)[number]

export const VacatingRule = only({
  grounds: Type.Array(oneOf(VACATING_GROUNDS), { minItems: 1, uniqueItems: true }),
  /** After how many meetings running absence is a ground. */
  meetingsMissed: Type.Optional(Type.Integer({ minimum: 1, description: 'a whole number of meetings' })),
  ...provenance,
})
export type VacatingRule = Readonly<Static<typeof VacatingRule>>
