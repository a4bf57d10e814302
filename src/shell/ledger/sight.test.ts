import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { granted } from '../../kit/verdict.ts'
import { build } from '../database/statements.ts'
import { foundRecords } from './find-records.ts'
import { NOTE, openSpine } from './fixtures/toy-context.ts'
import { change, keep } from './keep-record.ts'
import type { LedgerTables } from './ledger-tables.ts'
import { perform } from './perform.ts'
import type { SpineRecord } from './record.ts'
import { maySee } from './sight.ts'

const { database, context } = await openSpine()
after(() => database.close())

const ledger = build.withTables<LedgerTables>()
const GROUPS = ['public', 'a', 'b', 'c', 'd']

const subsets = fc.sample(fc.tuple(fc.subarray(GROUPS), fc.subarray(GROUPS.slice(1))), { numRuns: 60, seed: 5 })
const records: SpineRecord[] = []
for (const [i, [readers, excluded]] of subsets.entries()) {
  await perform(context, async tx => {
    const kept = await keep(tx, {
      ...NOTE,
      reference: `N${i}`,
      readers,
      excluded,
      content: { text: `word${i}` },
      words: `findable word${i}`,
    })
    records.push(kept.record)
    return granted()
  })
}
const numbers = await context.groups.find(GROUPS)

test('the database and its typed twin agree on who sees what, in lists, versions, acts and search', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([...numbers]), async groups => {
      const expected = records
        .filter(record => maySee(groups, record))
        .map(({ id }) => id)
        .sort()
      const [seen = [], versions = [], acts = [], found = []] = await database.read(
        { groups },
        ledger.selectFrom('ledger.record').select('id'),
        ledger.selectFrom('ledger.version').select('record as id'),
        ledger.selectFrom('ledger.act').select('record as id'),
        ledger
          .selectFrom('ledger.search_entry')
          .select('record as id')
          .where('record', 'in', eb => eb.selectFrom('ledger.record').select('id')),
      )
      for (const rows of [seen, versions, acts, found])
        assert.deepEqual(rows.map(({ id }) => String(id)).sort(), expected)
    }),
    { numRuns: 40 },
  )
})

test('whoever was told no group sees nothing at all', async () => {
  const [rows = []] = await database.read({ groups: [] }, ledger.selectFrom('ledger.record').select('id'))
  assert.deepEqual(rows, [])
})

test('search finds for each reader what that reader may see, and nothing else', async () => {
  for (const groups of [[1], [numbers[1] ?? 0], [...numbers]]) {
    const [rows = []] = await database.read({ groups }, foundRecords('toy', 'findable', 500))
    const expected = records.filter(record => maySee(groups, record)).map(({ id }) => id)
    assert.deepEqual(rows.map(({ id }) => String(id)).sort(), expected.sort())
  }
})

test('an act that tells of a secret state is for those alone who might see both states', async () => {
  const id = await perform(context, async tx => {
    const kept = await keep(tx, { ...NOTE, reference: 'secret', readers: ['a'], content: { text: 'secret' } })
    return granted(
      (await change(tx, kept, { verb: 'note-opened', readers: ['public'], content: { text: 'open' } })).record.id,
    )
  })
  assert.ok(id.ok)
  const ofRecord = ledger.selectFrom('ledger.act').select('verb').where('record', '=', id.value)
  const versions = ledger.selectFrom('ledger.version').select('version').where('record', '=', id.value)
  const [acts = [], seen = []] = await database.read({ groups: [1] }, ofRecord, versions)
  assert.deepEqual(acts, [])
  assert.deepEqual(
    seen.map(({ version }) => version),
    [2],
  )
})

test('a record that becomes secret takes its earlier versions out of sight with it', async () => {
  const id = await perform(context, async tx => {
    const kept = await keep(tx, { ...NOTE, reference: 'once-open', content: { text: 'open' } })
    return granted((await change(tx, kept, { verb: 'note-closed', classification: 'red', readers: ['a'] })).record.id)
  })
  assert.ok(id.ok)
  const [seen = []] = await database.read(
    { groups: [1] },
    ledger.selectFrom('ledger.version').select('version').where('record', '=', id.value),
  )
  assert.deepEqual(seen, [])
})
