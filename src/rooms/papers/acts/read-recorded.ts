import type { Compilable } from 'kysely'
import type { Row } from '../../../shell/database/connection.ts'
import type { House } from '../../../shell/house.ts'
import { readAndRecord, type Reading } from '../../../shell/ledger/readings.ts'
import type { Reader } from '../../../shell/web/reader.ts'

/**
 * Reads something as its reader and records the reading in the same transaction: who cannot be named does not read, and what cannot be
 * recorded is not read.
 */
export async function readRecorded(
  { house, reader, path }: Readonly<{ house: House; reader: Reader; path: string }>,
  statement: Compilable,
  readingsOf: (rows: readonly Row[]) => readonly Reading[],
): Promise<readonly Row[]> {
  if (reader.person === undefined) return []
  const reads = { sight: reader, person: reader.person.id, at: house.now(), address: path }
  return await readAndRecord(house.database, reads, statement, readingsOf)
}
