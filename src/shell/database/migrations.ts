import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { literal } from './literal.ts'

/** Where a room keeps its tables: `tables.sql`, then `tables.0002.sql` and so on. */
export type Schema = Readonly<{ name: string; folder: string }>

type Migration = Readonly<{ schema: string; file: string; sql: string; digest: string }>

const OWN = `
create schema if not exists witan;
create table if not exists witan.migration (
  schema text not null, file text not null, digest text not null, applied timestamptz not null default now(),
  primary key (schema, file)
);
`

/**
 * Brings the database up to date, one process at a time, each file in a transaction of its own.
 * @throws when a file that has been applied was changed since: migrations are added, never edited.
 */
export async function migrate(database: Database, schemas: readonly Schema[]): Promise<readonly string[]> {
  return database.maintain(async connection => {
    await connection.script('select pg_advisory_lock(815)')
    try {
      await connection.script(OWN)
      return await applyAll(connection, schemas.flatMap(migrationsOf))
    } finally {
      await connection.script('select pg_advisory_unlock(815)')
    }
  })
}

function migrationsOf({ name, folder }: Schema): readonly Migration[] {
  const files = readdirSync(folder).filter(file => /^tables(\.\d{4})?\.sql$/.test(file))
  return files.sort(byNumber).map(file => {
    const sql = readFileSync(join(folder, file), 'utf8')
    return { schema: name, file, sql, digest: createHash('sha256').update(sql).digest('hex') }
  })
}

function byNumber(a: string, b: string): number {
  return (
    Number(a.split('.')[1] === 'sql' ? 1 : a.split('.')[1]) - Number(b.split('.')[1] === 'sql' ? 1 : b.split('.')[1])
  )
}

async function applyAll(connection: Connection, migrations: readonly Migration[]): Promise<readonly string[]> {
  const { rows } = await connection.query('select schema, file, digest from witan.migration', [])
  const digests = new Map(rows.map(row => [`${row['schema']}/${row['file']}`, row['digest']]))
  const applied: string[] = []
  for (const migration of migrations) {
    const name = `${migration.schema}/${migration.file}`
    const digest = digests.get(name)
    if (digest === migration.digest) continue
    if (digest !== undefined) throw new Error(`${name} was changed after it had been applied; add a new file instead`)
    await apply(connection, migration)
    applied.push(name)
  }
  return applied
}

async function apply(connection: Connection, { schema, file, sql, digest }: Migration): Promise<void> {
  const note = `insert into witan.migration (schema, file, digest) values (${[schema, file, digest].map(literal).join(', ')})`
  try {
    await connection.script(`begin;\n${sql};\n${note};\ncommit`)
  } catch (fault) {
    await connection.script('rollback').catch(() => undefined)
    throw new Error(`the migration ${schema}/${file} failed`, { cause: fault })
  }
}
