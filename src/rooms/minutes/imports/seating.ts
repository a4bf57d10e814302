import type { SeatOnDay } from '../../bodies/door.ts'
import type { ReviewAttendee } from './review.ts'

/** Who is known by which name, in small letters, and how the seats of the body were held on the day of the meeting. */
export type Seating = Readonly<{ persons: ReadonlyMap<string, string>; seats: readonly SeatOnDay[] }>

export type SeatHeld = Readonly<{ seat: SeatOnDay; as: 'member' | 'alternate' }>

/**
 * The seat for which somebody named in old minutes was there.
 *
 * In English:
 * - minutes do not tell seats; the record does, of those whom it knows by this name;
 * - a member sat on the seat that they held on the day of the meeting, an alternate on the one for which they stood in then;
 * - whoever was in attendance sat on none, and neither did an alternate who stood in for several, until somebody says for which.
 */
export function seatHeldBy(
  { name, status }: Pick<ReviewAttendee, 'name' | 'status'>,
  { persons, seats }: Seating,
): SeatHeld | undefined {
  const person = persons.get(name.trim().toLowerCase())
  if (person === undefined || status === 'in attendance') return undefined
  const own = seats.find(({ member }) => member === person)
  if (own !== undefined && status !== 'alternate') return { seat: own, as: 'member' }
  const [only, ...others] = seats.filter(({ alternates }) => alternates.includes(person))
  return only === undefined || others.length > 0 ? undefined : { seat: only, as: 'alternate' }
}
