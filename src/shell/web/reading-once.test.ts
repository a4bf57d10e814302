import assert from 'node:assert/strict'
import { test } from 'node:test'
import { build } from '../database/statements.ts'
import type { LedgerTables } from '../ledger/ledger-tables.ts'
import type { Ask } from './ask.ts'
import { readingOnce } from './reading-once.ts'

const record = (id: string) =>
  build.withTables<LedgerTables>().selectFrom('ledger.record').select('title').where('id', '=', id)

/** An ask that answers each statement with its parameters, and counts the round trips. */
function counting() {
  const trips: number[] = []
  const read: Ask['read'] = async (...statements) => {
    trips.push(statements.length)
    return await Promise.resolve(statements.map(statement => [{ title: statement.compile().parameters[0] }]))
  }
  // Nothing else of it is asked for.
  return { ask: readingOnce({ read } as Ask), trips }
}

test('what is asked twice in the same words is read once, in its place among the answers', async () => {
  const { ask, trips } = counting()
  assert.deepEqual(await ask.read(record('a'), record('b')), [[{ title: 'a' }], [{ title: 'b' }]])
  assert.deepEqual(await ask.read(record('c'), record('a'), record('c')), [
    [{ title: 'c' }],
    [{ title: 'a' }],
    [{ title: 'c' }],
  ])
  assert.deepEqual(await ask.read(record('b')), [[{ title: 'b' }]])
  assert.deepEqual(trips, [2, 1])
})

test('parts that ask at the same time share the answer too', async () => {
  const { ask, trips } = counting()
  await Promise.all([ask.read(record('a')), ask.read(record('a'))])
  assert.deepEqual(trips, [1])
})
