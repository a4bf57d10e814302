import assert from 'node:assert/strict'
import { test } from 'node:test'
import { build } from '../database/statements.ts'
import type { LedgerTables } from '../ledger/ledger-tables.ts'
import type { Ask } from './ask.ts'
import { readingTogether } from './reading-together.ts'

const record = (id: string) =>
  build.withTables<LedgerTables>().selectFrom('ledger.record').select('title').where('id', '=', id)

/** An ask that answers each statement with its parameters, and counts the round trips. */
function counting() {
  const trips: number[] = []
  const read: Ask['read'] = async (...statements) => {
    trips.push(statements.length)
    if (statements.length > 3) throw new Error('Too many')
    return await Promise.resolve(statements.map(statement => [{ title: statement.compile().parameters[0] }]))
  }
  // Nothing else of it is asked for.
  return { ask: readingTogether({ read } as Ask), trips }
}

test('what several ask at the same time goes out in one round trip, and each has its own answers', async () => {
  const { ask, trips } = counting()
  const all = await Promise.all([ask.read(record('a'), record('b')), ask.read(record('c'))])
  assert.deepEqual(all, [[[{ title: 'a' }], [{ title: 'b' }]], [[{ title: 'c' }]]])
  assert.deepEqual(await ask.read(record('d')), [[{ title: 'd' }]])
  assert.deepEqual(trips, [3, 1])
})

test('a fault is that of all who asked', async () => {
  const { ask } = counting()
  const asked = ['a', 'b', 'c', 'd'].map(async id => await ask.read(record(id)))
  const ended = await Promise.allSettled(asked)
  assert.deepEqual(
    ended.map(({ status }) => status),
    ['rejected', 'rejected', 'rejected', 'rejected'],
  )
})
