import type { Body } from '../../kit/pack/body.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { functionsThatKeep } from './body.ts'

/** Of a person, what attendance goes by. */
export type Capacity = Readonly<{ functions: readonly string[]; organisation: string | null }>

/**
 * What a person attends by: the functions on record, and of those for parties the ones for which a party has named that person as of today. A purpose
 * that has ended, or is of a party to which the person only belonged, is none.
 */
export function capacityFor(edition: Edition, recorded: Capacity, purposes: readonly string[]): Capacity {
  const isPurpose = (key: string) => edition.functions.some(one => one.key === key && one.kind === 'party-contact')
  const { organisation, functions } = recorded
  return { organisation, functions: [...functions.filter(key => !isPurpose(key)), ...purposes] }
}

/** Does the code let somebody of this capacity attend the body? By function; where it names only an organisation, by that. */
export function attends(body: Body, { functions, organisation }: Capacity): boolean {
  return body.attendees.some(attendee =>
    attendee.function === undefined
      ? attendee.organisation !== undefined && attendee.organisation === organisation
      : functions.includes(attendee.function),
  )
}

/** The secretariat serves every body, and so has reason to sign for each. */
export function servesOrAttends(edition: Edition, body: Body, capacity: Capacity): boolean {
  return attends(body, capacity) || functionsThatKeep(edition).some(({ key }) => capacity.functions.includes(key))
}
