import { type Compilable, sql } from 'kysely'
import { type Instant, LONDON } from '../../kit/instant.ts'
import type { Row } from '../database/connection.ts'
import type { Database, Sight } from '../database/database.ts'
import { build, type Statements } from '../database/statements.ts'
import type { LedgerTables } from './ledger-tables.ts'

export type Reading = Readonly<{
  record: string
  /** The version of its document that was opened; null for a page. */
  version: number | null
}>

export type Reads = Readonly<{
  sight: Sight
  person: string
  at: Instant
  address: string
  /** The record on whose page it is read, if it is one's. */
  page?: string | null
}>

/**
 * Reads as a reader, and records what was read, in one transaction: what cannot be recorded is not read, and what the reader may not see
 * leaves no trace.
 */
export async function readAndRecord(
  database: Database,
  { sight, person, at, address, page = null }: Reads,
  statement: Compilable,
  readingsOf: (rows: readonly Row[]) => readonly Reading[],
): Promise<readonly Row[]> {
  return await database.write(async statements => {
    await seeAs(statements, sight)
    const { rows } = await statements.executeQuery<Row>(statement.compile())
    const readings = readingsOf(rows)
    if (readings.length === 0) return rows
    await seeAs(statements, { groups: [0] })
    const log = statements.withTables<LedgerTables>()
    for (let from = 0; from < readings.length; from += AT_ONCE) {
      const some = readings.slice(from, from + AT_ONCE).map(reading => ({ ...reading, person, at, address, page }))
      await log.insertInto('ledger.reading').values(some).execute()
    }
    return rows
  })
}

/** A statement has no more than 65,535 parameters. */
const AT_ONCE = 5_000

async function seeAs(statements: Statements, { groups }: Sight): Promise<void> {
  await sql`select set_config('witan.groups', ${groups.join(',')}, true)`.execute(statements)
}

/**
 * Who has read a record, and where: `times` on a day, the last of them `at`; newest first. The secretariat and the chair alone are told. Of the
 * record on whose page it was read the rows have what names it, as far as whoever asks may see that.
 */
export function readingsStatement(record: string) {
  const where = ['reading.person', 'reading.version', 'reading.address', 'reading.page'] as const
  const there = ['there.id', 'there.kind', 'there.reference', 'there.title', 'there.classification'] as const
  return build
    .withTables<LedgerTables>()
    .selectFrom('ledger.reading as reading')
    .leftJoin('ledger.record as there', 'there.id', 'reading.page')
    .select([...where, ...there])
    .select(({ fn }) => [fn.max('reading.at').as('at'), sql<number>`count(*)::int`.as('times')])
    .where('reading.record', '=', record)
    .groupBy([...where, ...there, sql`(reading.at at time zone ${LONDON})::date`])
    .orderBy('at', 'desc')
    .orderBy(({ fn }) => fn.max('reading.id'), 'desc')
    .limit(200)
}
