import type { Compilable } from 'kysely'
import type { Row } from '../../../shell/database/connection.ts'
import type { House } from '../../../shell/house.ts'
import type { Reader } from '../../../shell/web/reader.ts'
import { readAndRecord, type Reading } from '../store-readings.ts'

/**
 * Reads something as its reader and records the reading in the same transaction: who cannot be named does not read, and what cannot be
 * recorded is not read.
 */
export async function readRecorded(
  { house, reader }: Readonly<{ house: House; reader: Reader }>,
  statement: Compilable,
  readingsOf: (rows: readonly Row[]) => readonly Reading[],
): Promise<readonly Row[]> {
  if (reader.person === undefined) return []
  const reads = { sight: reader, person: reader.person.id, at: house.now() }
  return await readAndRecord(house.database, reads, statement, readingsOf)
}
