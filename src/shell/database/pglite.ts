import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection, Engine } from './connection.ts'
import { VALUE_PARSERS } from './connection.ts'
import { lockFolder } from './folder-lock.ts'
import { flushLog } from './write-ahead-log.ts'

/**
 * PostgreSQL in this process, its data in a folder; without a folder, in memory.
 *
 * For evaluation: one process, one connection. It neither locks its folder nor flushes its log by itself, so both are done here.
 */
export async function openPGlite(folder?: string): Promise<Engine> {
  const release = folder === undefined ? undefined : lockFolder(folder)
  try {
    const { PGlite } = await import('@electric-sql/pglite')
    const dataFolder = folder === undefined ? undefined : join(folder, 'pgdata')
    if (dataFolder !== undefined) mkdirSync(dataFolder, { recursive: true })
    const lite = await PGlite.create({
      ...(dataFolder === undefined ? {} : { dataDir: dataFolder }),
      parsers: VALUE_PARSERS,
    })
    await lite.exec('set timezone = UTC; set client_min_messages = warning')
    const inTurn = queue()
    const connection: Connection = {
      query: async (sql, parameters) => outcomeOf(await lite.query(sql, [...parameters])),
      script: async sql => (await lite.exec(sql)).map(outcomeOf),
    }
    return {
      name: 'pglite',
      lend: work => inTurn(() => work(connection)),
      makeDurable: async () => (dataFolder === undefined ? undefined : flushLog(join(dataFolder, 'pg_wal'))),
      close: async () => {
        await inTurn(() => lite.close())
        release?.()
      },
    }
  } catch (fault) {
    release?.()
    throw fault
  }
}

function outcomeOf(results: { rows: unknown[]; affectedRows?: number }) {
  // PGlite answers with one object a row, by column name, unless asked for arrays.
  return { rows: results.rows as Record<string, unknown>[], affected: results.affectedRows ?? 0 }
}

/** Whoever comes later waits: the single connection is never shared by two transactions. */
function queue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}
