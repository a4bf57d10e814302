import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startPostgres } from '../../../test/native-postgres.ts'
import { checkChain } from '../../kit/proof/act-hash.ts'
import { granted, refused } from '../../kit/verdict.ts'
import { KEEPER, databaseOn } from '../database/database.ts'
import { openPostgres } from '../database/postgres.ts'
import { build } from '../database/statements.ts'
import { nextNumber } from './beside-record.ts'
import { actOf } from './export-ledger.ts'
import { NOTE, openSpine } from './fixtures/toy-context.ts'
import { change, checkVersion, keep } from './keep-record.ts'
import type { LedgerTables } from './ledger-tables.ts'
import { perform } from './perform.ts'
import { keptOf, keptRecords, take } from './read-record.ts'

const postgres = await startPostgres()
const { database, context } = await openSpine(databaseOn(openPostgres(postgres.url, 12)))
after(async () => {
  await database.close()
  await postgres.stop()
})

type Note = Readonly<{ text: string }>
const many = Array.from({ length: 12 }, (_, i) => i)

test('twelve people who change one record at once leave twelve acts in one unbroken chain', async () => {
  await perform(context, async tx =>
    granted((await keep<Note>(tx, { ...NOTE, reference: 'R1', content: { text: '' } })).record.id),
  )
  await Promise.all(
    many.map(i =>
      perform(context, async tx => {
        const note = await take<Note>(tx, { kind: 'note', reference: 'R1' })
        assert.ok(note)
        await change(tx, note, { verb: 'note-changed', content: { text: `${note.content.text}${i} ` } })
        return granted()
      }),
    ),
  )
  const [rows = []] = await database.read(KEEPER, keptRecords('toy').where('record.reference', '=', 'R1'))
  const { record, content } = keptOf<Note>(rows[0] ?? {})
  assert.equal(record.version, 13)
  assert.deepEqual(
    content.text
      .trim()
      .split(' ')
      .map(Number)
      .sort((a, b) => a - b),
    many,
  )
  const acts = build
    .withTables<LedgerTables>()
    .selectFrom('ledger.act')
    .selectAll()
    .where('record', '=', record.id)
    .orderBy('record_sequence')
  const [chain = []] = await database.read(KEEPER, acts)
  assert.deepEqual(checkChain(chain.map(actOf)), granted())
})

test('of twelve who saved from the same text one is kept, and the others are told that it changed meanwhile', async () => {
  await perform(context, async tx =>
    granted((await keep<Note>(tx, { ...NOTE, reference: 'R2', content: { text: '' } })).record.id),
  )
  const verdicts = await Promise.all(
    many.map(i =>
      perform(context, async tx => {
        const note = await take<Note>(tx, { kind: 'note', reference: 'R2' })
        if (note === undefined) return refused({ reason: 'gone', says: 'Gone.' })
        const version = checkVersion(note.record, 1)
        if (!version.ok) return version
        await change(tx, note, { verb: 'note-changed', content: { text: String(i) } })
        return granted()
      }),
    ),
  )
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  const reasons = verdicts.flatMap(verdict => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)))
  assert.deepEqual([...new Set(reasons)], ['changed-meanwhile'])
})

test('one request that arrives twelve times at once is one act, and all twelve get the same answer', async () => {
  const asked = { ...context, request: { key: 'same-key-1', digest: 'd' } }
  const answers = await Promise.all(
    many.map(() =>
      perform(asked, async tx =>
        granted((await keep<Note>(tx, { ...NOTE, reference: 'R3', content: { text: '' } })).record.id),
      ),
    ),
  )
  assert.equal(new Set(answers.map(answer => (answer.ok ? answer.value : 'refused'))).size, 1)
  assert.ok(answers[0]?.ok)
})

test('numbers of a series are given out without gap or double, whoever asks at once', async () => {
  const numbers = await Promise.all(
    many.map(() => perform(context, async tx => granted(await nextNumber(tx, 'AB1/actions')))),
  )
  assert.deepEqual(
    numbers.map(verdict => (verdict.ok ? verdict.value : 0)).sort((a, b) => a - b),
    many.map(i => i + 1),
  )
})

test('a number that an undone act had taken is given again', async () => {
  await perform(context, async tx => {
    await nextNumber(tx, 'AB2/actions')
    return refused({ reason: 'no', says: 'No.' })
  })
  const number = await perform(context, async tx => granted(await nextNumber(tx, 'AB2/actions')))
  assert.deepEqual(number, granted(1))
})
