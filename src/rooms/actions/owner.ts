import type { ActingFunction } from '../../kit/pack/capacity.ts'
import type { SeatOnDay } from '../bodies/door.ts'

/** Who has to do it: never a person’s name, but a role, an organisation or a body. */
export type Owner = Readonly<{
  kind: 'person' | 'organisation' | 'body' | 'function' | 'seat'
  /** The key in the code pack; for a seat `<body>/<seat>`; for a person the identifier. */
  key: string
  words: string
}>

/**
 * Does the actor answer for it?
 *
 * In English:
 * - a person, and whoever has the function that was named;
 * - for an organisation whoever has a function of it;
 * - for a body its chair, for a seat whoever sits on it or stands in.
 */
export function ownerHolds(
  owner: Owner,
  actor: Readonly<{ person: string | null; functions: readonly string[] }>,
  functions: readonly ActingFunction[],
  seats: readonly SeatOnDay[],
): boolean {
  const { person } = actor
  switch (owner.kind) {
    case 'person':
      return owner.key === person
    case 'function':
      return actor.functions.includes(owner.key)
    case 'organisation':
      return functions.some(({ key, organisation }) => organisation === owner.key && actor.functions.includes(key))
    case 'body':
      return person !== null && seats.some(({ isChair, member }) => isChair && member === person)
    case 'seat':
      return (
        person !== null &&
        seats
          .filter(({ key }) => key === owner.key.split('/')[1])
          .some(({ member, alternates }) => member === person || alternates.includes(person))
      )
  }
}
