import { type Static, Type } from 'typebox'
import { Key, oneOf, only, Wording } from './plain-values.ts'
import { provenance } from './provenance.ts'

/** What a body does at an item: `NOTED`, `APPROVED`. */
export const DecisionVerb = only({
  key: Key,
  /** How minutes print it: `APPROVED`. */
  minuteWord: Type.String({ pattern: '^[A-Z][A-Z -]*$', description: 'capital letters' }),
  /** Past tense in a running sentence: `approved`. */
  pastTense: Wording,
  /** How a paper asks for it: `approve`. */
  imperative: Wording,
  /** `decides` changes something; `records` only says what the body saw or thought. */
  effect: oneOf(['decides', 'records']),
  needsQuorum: Type.Boolean(),
  /** Must the votes be recorded by seat? */
  recordsVotes: Type.Boolean(),
  /** One key on the secretary's keyboard, different for each verb. */
  keyboard: Type.String({ pattern: '^[a-z0-9]$', description: 'one letter or digit' }),
  ...provenance,
})
export type DecisionVerb = Readonly<Static<typeof DecisionVerb>>
