import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Modification } from '../modification.ts'
import { coursesOf, type ModificationCourse } from '../store-asked-of-others.ts'

export function todayOf(ask: Ask): string {
  return ask.asAt?.date ?? dateIn(LONDON, ask.now)
}

/** How these modifications go on, as this reader may know; asked once for all of them. */
export async function coursesFor(
  ask: Ask,
  modifications: readonly Kept<Modification>[],
): Promise<ReadonlyMap<string, ModificationCourse>> {
  const { pack, calendar, offers } = ask.house
  const asked = { read: ask.read, pack, calendar, today: todayOf(ask), asAt: ask.asAt?.instant }
  return await coursesOf(offers, asked, modifications)
}
