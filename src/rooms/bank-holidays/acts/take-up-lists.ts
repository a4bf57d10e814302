import type { House } from '../../../shell/house.ts'
import { calendarWith } from '../holiday-list.ts'
import { readLists } from '../store.ts'

/** Lets the house go by the lists as they stand: at its start, when one was changed here, and now and then, since another process may have. */
export async function takeUpLists(house: House): Promise<void> {
  house.goBy(calendarWith(await readLists(house.database, house.pack.code.key)))
}
