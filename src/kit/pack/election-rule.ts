import { type Static, Type } from 'typebox'
import { Key, oneOf, only } from './plain-values.ts'
import { provenance } from './provenance.ts'

// Named options: a pack chooses one. What cannot be said here becomes a new option, with tests.

/**
 * How the voting groups of a category elect to the seats of a body. Whoever has most votes is elected.
 *
 * In English:
 * - `votes: one-for-each-seat`: a voting group has as many votes as there are seats, and gives a candidate one at most;
 * - `votes: one`: it has one vote, however many seats there are;
 * - `ties: by-lot`: a lot decides, drawn so that anybody can draw it again;
 * - `ties: by-re-ballot`: those who are tied stand in another ballot, as often as it takes;
 * - `ties: by-re-ballot-then-by-lot`: in one more ballot, and if that is tied by lot.
 */
export const ElectionRule = only({
  votes: oneOf(['one-for-each-seat', 'one']),
  ties: oneOf(['by-lot', 'by-re-ballot', 'by-re-ballot-then-by-lot']),
  /** The contacts of a party who nominate and vote for it: functions of the kind `party-contact`. */
  castBy: Type.Array(Key, { minItems: 1 }),
  ...provenance,
})
export type ElectionRule = Readonly<Static<typeof ElectionRule>>
export type TieRule = ElectionRule['ties']
