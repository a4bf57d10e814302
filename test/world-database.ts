import { type Database, databaseOn } from '../src/shell/database/database.ts'
import { migrate } from '../src/shell/database/migrations.ts'
import { openPGlite } from '../src/shell/database/pglite.ts'
import { openPostgres } from '../src/shell/database/postgres.ts'
import { SCHEMAS } from '../src/app.ts'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHARED_SERVER, startPostgres } from './native-postgres.ts'

/** Set to `pglite`, it lets the worlds of tests live in the embedded database: slower, and the same. */
export const TEST_DATABASE = 'WITAN_TEST_DATABASE'

/** An up-to-date database of the test's own; `release` when the world is closed. */
export type WorldDatabase = Readonly<{ database: Database; release: () => Promise<void> }>

/** A copy of a database that was brought up to date once, on the server that all tests share. */
export async function openWorldDatabase(): Promise<WorldDatabase> {
  if (process.env[TEST_DATABASE] === 'pglite') {
    const database = databaseOn(await openPGlite())
    return { database, release: () => database.close() }
  }
  const server = await startPostgres(process.env[SHARED_SERVER] === undefined ? { fsync: false } : {})
  const name = `world_${digestOf(SCHEMAS.map(({ folder }) => folder))}`
  const database = databaseOn(openPostgres(await server.copyOf(name, fill)))
  return {
    database,
    release: async () => {
      await database.close()
      await server.stop()
    },
  }
}

async function fill(url: string): Promise<void> {
  const database = databaseOn(openPostgres(url, 1))
  await migrate(database, SCHEMAS)
  await database.close()
}

/** What is copied is named for the statements that made it. */
function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter(name => name.endsWith('.sql'))) {
      hash.update(readFileSync(join(folder, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
