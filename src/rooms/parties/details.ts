import type { Edition } from '../../kit/pack/pack.ts'
import { allOf, require, type Verdict } from '../../kit/verdict.ts'
import { checkName } from './party.ts'

/** What the code keeps of a party beside its name and category: for the party and for those who keep the register. */
export type PartyDetails = Readonly<{
  /** The identifier of the party. */
  party: string
  registeredNumber: string | null
  registeredAddress: string | null
  /** Does it agree that the central provider is told of changes? Null where it was never asked. */
  agreesToTelling: boolean | null
}>

export type DetailsTold = Readonly<{
  name: string
  registeredNumber: string | null
  registeredAddress: string | null
  agreesToTelling: boolean
  reason: string
}>

export function emptyDetails(party: string): PartyDetails {
  return { party, registeredNumber: null, registeredAddress: null, agreesToTelling: null }
}

/** A change of details: with a name that can be one, and for a reason, such as a certificate of a new name. */
export function checkDetails({ name, reason }: DetailsTold): Verdict {
  return allOf(
    checkName(name),
    require(reason.trim() !== '', {
      reason: 'reason-missing',
      says: 'Say why it changes, and what shows it. The reason stays in the history.',
      field: 'reason',
    }),
  )
}

/** Whether the edition has somebody who is told. */
export function hasProvider({ functions }: Edition): boolean {
  return functions.some(({ kind }) => kind === 'central-provider')
}
