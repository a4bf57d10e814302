import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import { type Database, KEEPER } from './database.ts'
import { literal } from './literal.ts'
import { build } from './statements.ts'

/** What this installation has to remember of itself, by name; undefined if it was never said. */
export async function readSetting(database: Database, name: string): Promise<string | undefined> {
  if (!(await isThere(database, 'witan.setting'))) return undefined
  const found = await database.maintain(connection =>
    connection.query('select value from witan.setting where name = $1', [name]),
  )
  const value = found.rows[0]?.['value']
  return typeof value === 'string' ? value : undefined
}

export async function writeSetting(database: Database, name: string, value: string): Promise<void> {
  await database.maintain(async connection => {
    await connection.script(`
      create schema if not exists witan;
      create table if not exists witan.setting (name text primary key, value text not null);
      insert into witan.setting (name, value) values (${literal(name)}, ${literal(value)})
        on conflict (name) do update set value = excluded.value;
    `)
  })
}

/** Is there such a table? Also asked of a database that has nothing yet. */
async function isThere(database: Database, table: string): Promise<boolean> {
  const found = await database.maintain(connection =>
    connection.query('select to_regclass($1) is not null as is_there', [table]),
  )
  return found.rows[0]?.['is_there'] === true
}

/** Takes everything out of the database that these schemas hold, and what it remembers of itself. */
export async function emptyDatabase(database: Database, schemas: readonly string[]): Promise<void> {
  const all = [...schemas, 'witan'].map(name => `"${name.replaceAll('"', '""')}"`)
  await database.maintain(async connection => {
    await connection.script(`drop schema if exists ${all.join(', ')} cascade`)
  })
}

/** When anything was recorded or signed last; undefined of a database that has no record. */
export async function findLastRecorded(database: Database): Promise<Instant | undefined> {
  if (!(await isThere(database, 'ledger.checkpoint'))) return undefined
  const statement = build.selectNoFrom(
    sql<string | null>`greatest((select max(recorded_at) from ledger.act), (select max(at) from ledger.checkpoint))`.as(
      'last',
    ),
  )
  const [[row] = []] = await database.read(KEEPER, statement)
  const last = row?.['last']
  return typeof last === 'string' ? last : undefined
}
