import type { SeatOnDay } from '../bodies/door.ts'
import type { RollEntry } from './roll.ts'

type Outside = Readonly<{ newId: () => string; organisations: ReadonlyMap<string, string> }>

/** Entries for those members who are not on the roll yet, in the order of the seats. */
export function expectedEntries(
  seats: readonly SeatOnDay[],
  known: readonly RollEntry[],
  { newId, organisations }: Outside,
): readonly RollEntry[] {
  return seats.flatMap(({ id, member, constituency, title }) => {
    if (member === null || known.some(entry => entry.seat === id && entry.person === member)) return []
    return [
      {
        id: newId(),
        person: member,
        as: 'member',
        seat: id,
        constituency,
        organisation: organisations.get(member) ?? title,
        alternateFor: null,
        manner: 'in-person',
        status: 'expected',
        spells: [],
      } as const,
    ]
  })
}
