import pg from 'pg'
import type { Connection, Engine, Outcome } from './connection.ts'
import { VALUE_PARSERS } from './connection.ts'

/** A PostgreSQL server, 15 or later, named by `DATABASE_URL`. */
export function openPostgres(url: string, connections = 10): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: '-c timezone=UTC -c client_min_messages=warning',
    types: { getTypeParser: parserOf },
  })
  pool.on('error', () => undefined) // An idle connection that breaks is replaced at its next use.
  return {
    name: 'postgresql',
    lend: work => lend(pool, work),
    makeDurable: async () => undefined, // The server has flushed its log before it answers a commit.
    close: () => pool.end(),
  }
}

async function lend<T>(pool: pg.Pool, work: (connection: Connection) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const note = (error: Error) => {
    broken = error
  }
  client.on('error', note)
  try {
    return await work(connectionOn(client))
  } finally {
    client.off('error', note)
    client.release(broken)
  }
}

function connectionOn(client: pg.PoolClient): Connection {
  return {
    query: async (sql, parameters) => outcomeOf(await client.query(sql, [...parameters])),
    script: async sql => {
      // With several statements in one text, pg answers with an array; its types do not say so.
      const results = (await client.query(sql)) as pg.QueryResult | pg.QueryResult[]
      return (Array.isArray(results) ? results : [results]).map(outcomeOf)
    },
  }
}

function outcomeOf(result: pg.QueryResult): Outcome {
  return { rows: result.rows, affected: result.rowCount ?? 0 }
}

function parserOf(oid: number, format?: 'text' | 'binary') {
  const own = format === 'binary' ? undefined : VALUE_PARSERS[oid]
  return own ?? pg.types.getTypeParser(oid, format ?? 'text')
}
