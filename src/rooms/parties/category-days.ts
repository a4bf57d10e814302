import type { CalendarDate } from '../../kit/calendar-date.ts'
import { categoryOn, type Party, wasPartyOn } from './party.ts'

/** A party with its category on each of two days; null where it was no party, or in none. */
export type CategoryOnDays = Readonly<{ reference: string; name: string; on: string | null; and: string | null }>

/** Who was in a category on the one day or on the other; of all categories, if none is asked for. */
export function categoriesOnDays(
  parties: readonly (Pick<Party, 'name' | 'categories' | 'admission'> & Readonly<{ reference: string }>)[],
  { on, and, category }: Readonly<{ on: CalendarDate; and: CalendarDate; category?: string | undefined }>,
): readonly CategoryOnDays[] {
  return parties
    .map(party => ({
      reference: party.reference,
      name: party.name,
      on: wasPartyOn(party, on) ? categoryOn(party, on) : null,
      and: wasPartyOn(party, and) ? categoryOn(party, and) : null,
    }))
    .filter(one =>
      category === undefined ? one.on !== null || one.and !== null : one.on === category || one.and === category,
    )
}

export function countByCategory(
  parties: readonly CategoryOnDays[],
  day: 'on' | 'and',
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { [day]: category } of parties) if (category !== null) counts[category] = (counts[category] ?? 0) + 1
  return counts
}
