import type { Body } from '../../kit/pack/body.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { functionsThatKeep } from './body.ts'

/** Of a person, what attendance goes by. */
export type Capacity = Readonly<{ functions: readonly string[]; organisation: string | null }>

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
