import type { Compilable } from 'kysely'
import type { Row } from '../../../shell/database/connection.ts'
import { readAndRecord, type Reading } from '../../../shell/ledger/readings.ts'
import type { Ask } from '../../../shell/web/ask.ts'

/**
 * Reads something as its reader and records the reading in the same transaction: who cannot be named does not read, and what cannot be
 * recorded is not read.
 */
export async function readRecorded(
  { house, reader, path, recorded }: Pick<Ask, 'house' | 'reader' | 'path' | 'recorded'>,
  statement: Compilable,
  readingsOf: (rows: readonly Row[]) => readonly Reading[],
): Promise<readonly Row[]> {
  if (reader.person === undefined) return []
  const reads = { sight: reader, person: reader.person.id, at: house.now(), address: path }
  return await readAndRecord(house.database, reads, statement, rows => {
    const readings = readingsOf(rows)
    recorded(readings.map(({ record }) => record))
    return readings
  })
}
