import { type Compilable, sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import type { Database, Sight } from '../../shell/database/database.ts'
import { build, type Statements } from '../../shell/database/statements.ts'
import { papersIn } from './store-files.ts'

export type Reading = Readonly<{
  record: string
  /** The version of the document that was opened; null for the page. */
  version: number | null
}>

export type Reads = Readonly<{ sight: Sight; person: string; at: Instant }>

/**
 * Reads as a reader, and records what was read, in one transaction: what cannot be recorded is not read, and what the reader may not see
 * leaves no trace.
 */
export async function readAndRecord(
  database: Database,
  { sight, person, at }: Reads,
  statement: Compilable,
  readingsOf: (rows: readonly Row[]) => readonly Reading[],
): Promise<readonly Row[]> {
  return await database.write(async statements => {
    await seeAs(statements, sight)
    const { rows } = await statements.executeQuery<Row>(statement.compile())
    const readings = readingsOf(rows)
    if (readings.length === 0) return rows
    await seeAs(statements, { groups: [0] })
    await papersIn(statements)
      .insertInto('papers.reading')
      .values(readings.map(reading => ({ ...reading, person, at })))
      .execute()
    return rows
  })
}

async function seeAs(statements: Statements, { groups }: Sight): Promise<void> {
  await sql`select set_config('witan.groups', ${groups.join(',')}, true)`.execute(statements)
}

/** Who has read a record, newest first, as `person`, `version` and `at`: nobody but the secretariat is told. */
export function readingsStatement(record: string) {
  return papersIn(build)
    .selectFrom('papers.reading')
    .select(['person', 'version', 'at'])
    .where('record', '=', record)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
}
