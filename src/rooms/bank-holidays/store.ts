import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { type Database, KEEPER } from '../../shell/database/database.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { HolidayList } from './holiday-list.ts'

export const LIST_KIND = 'bank-holidays'

/** The lists of all nations of which an installation says something, now or as they stood. */
export function listsStatement(code: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', LIST_KIND).orderBy('record.id').limit(10)
}

export function listsFrom(rows: readonly Row[]): readonly Kept<HolidayList>[] {
  return rows.map(row => keptOf<HolidayList>(row))
}

/** The same for the house itself, which works by them whoever asks. */
export async function readLists(database: Database, code: string): Promise<readonly HolidayList[]> {
  const [rows = []] = await database.read(KEEPER, listsStatement(code))
  return listsFrom(rows).map(({ content }) => content)
}
