import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { newReceipt } from '../src/rooms/elections/ballot.ts'
import type { Sent } from './record-statements.ts'

/** A request of the bare server: what it sends to the database, and the texts that must be new each time. */
export type BareCase = Readonly<{ path: string; sent: readonly Sent[]; fresh: readonly string[] }>

/**
 * Node's own server and `pg`, nothing else: it sends the statements that it was given and answers with the rows of the last that has any.
 * It is told by its parent, and says on which port it listens.
 */
process.once('message', (told: Readonly<{ databaseUrl: string; cases: readonly BareCase[] }>) => {
  const pool = new pg.Pool({ connectionString: told.databaseUrl, max: 10 })
  const byPath = new Map(told.cases.map(one => [one.path, one]))
  const server = createServer((request, response) => {
    answer(pool, byPath.get(request.url ?? ''))
      .then(rows => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows)))
      .catch((fault: unknown) => response.writeHead(500).end(String(fault)))
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' ? address?.port : undefined)
  })
})

async function answer(pool: pg.Pool, one: BareCase | undefined): Promise<readonly unknown[]> {
  if (one === undefined) throw new Error('no such case')
  const client = await pool.connect()
  try {
    let rows: readonly unknown[] = []
    const renew = renewal(one.fresh)
    for (const { text, parameters } of one.sent) {
      const result = await client.query(
        renew.text(text),
        parameters === undefined ? undefined : parameters.map(renew.value),
      )
      const results: readonly pg.QueryResult[] = Array.isArray(result) ? result : [result]
      rows = results.findLast(({ rows: own }) => own.length > 0)?.rows ?? rows
    }
    return rows
  } finally {
    client.release()
  }
}

/** Puts a new identifier in the place of each that must be new. */
function renewal(fresh: readonly string[]) {
  const renewed = fresh.map(old => [old, likeThat(old)] as const)
  const text = (old: string): string => renewed.reduce((now, [from, to]) => now.replaceAll(from, to), old)
  return { text, value: (old: unknown): unknown => (typeof old === 'string' ? text(old) : old) }
}

/** A receipt of a ballot stays one; anything else may be an identifier. */
function likeThat(old: string): string {
  return /^[A-Z2-7]{4}(-[A-Z2-7]{4}){4}$/.test(old) ? newReceipt() : randomUUID()
}
