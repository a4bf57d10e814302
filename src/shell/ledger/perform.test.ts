import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { granted, refused } from '../../kit/verdict.ts'
import { KEEPER } from '../database/database.ts'
import { NOTE, openSpine } from './fixtures/toy-context.ts'
import { change, checkVersion, keep } from './keep-record.ts'
import { type ActContext, perform } from './perform.ts'
import { actEntryOf, actsOn, keptOf, keptRecords, take } from './read-record.ts'

const { database, context } = await openSpine()
after(() => database.close())

type Note = Readonly<{ text: string }>

async function keepNote(by: ActContext, reference: string, text = 'first') {
  return await perform(by, async tx => {
    const kept = await keep<Note>(tx, { ...NOTE, reference, content: { text } })
    return granted(kept.record.id)
  })
}

async function countNotes(reference: string): Promise<number> {
  const [rows = []] = await database.read(KEEPER, keptRecords('toy').where('record.reference', '=', reference))
  return rows.length
}

test('a record is kept with the act that began it and its first version', async () => {
  const id = await keepNote(context, 'N1')
  assert.ok(id.ok)
  const [notes = [], acts = []] = await database.read(
    KEEPER,
    keptRecords('toy').where('record.id', '=', id.value),
    actsOn(id.value),
  )
  const note = keptOf<Note>(notes[0] ?? {})
  assert.equal(note.content.text, 'first')
  assert.equal(note.record.version, 1)
  assert.equal(note.record.createdAt, '2016-12-05T09:00:00.000Z')
  const [act] = acts.map(actEntryOf)
  assert.equal(act?.verb, 'note-kept')
  assert.equal(act?.hash, note.record.headHash)
  assert.equal(act?.effectiveOn, '2016-12-05')
})

test('an act that is refused leaves nothing behind', async () => {
  const verdict = await perform(context, async tx => {
    await keep<Note>(tx, { ...NOTE, reference: 'N2', content: { text: 'x' } })
    return refused({ reason: 'not-today', says: 'Not today.' })
  })
  assert.deepEqual(verdict, refused({ reason: 'not-today', says: 'Not today.' }))
  assert.equal(await countNotes('N2'), 0)
})

test('an act that breaks leaves nothing behind, and is a fault', async () => {
  const broken = perform(context, async tx => {
    await keep<Note>(tx, { ...NOTE, reference: 'N3', content: { text: 'x' } })
    throw new Error('the world broke')
  })
  await assert.rejects(broken, /the world broke/)
  assert.equal(await countNotes('N3'), 0)
})

test('the same request again is one act, and is answered as before', async () => {
  const asked = { ...context, request: { key: 'key-0001', digest: 'abc' } }
  const first = await keepNote(asked, 'N4')
  const again = await keepNote(asked, 'N4')
  assert.ok(first.ok)
  assert.deepEqual(again, first)
  assert.equal(await countNotes('N4'), 1)
})

test('a key that was used for something else is refused', async () => {
  await keepNote({ ...context, request: { key: 'key-0002', digest: 'abc' } }, 'N5')
  const other = await keepNote({ ...context, request: { key: 'key-0002', digest: 'xyz' } }, 'N6')
  assert.ok(!other.ok)
  assert.equal(other.refusals[0]?.reason, 'key-used-before')
  assert.equal(await countNotes('N6'), 0)
})

test('a request that was refused may be made again under its key', async () => {
  const asked = { ...context, request: { key: 'key-0003', digest: 'abc' } }
  await perform(asked, async () => refused({ reason: 'not-yet', says: 'Not yet.' }))
  assert.ok((await keepNote(asked, 'N7')).ok)
})

test('the record as it stood before a change can still be read', async () => {
  await keepNote(context, 'N8')
  const later = { ...context, now: () => '2016-12-07T09:00:00.000Z' }
  await perform(later, async tx => {
    const note = await take<Note>(tx, { kind: 'note', reference: 'N8' })
    assert.ok(note)
    return granted((await change(tx, note, { verb: 'note-changed', content: { text: 'second' } })).record.version)
  })
  const read = async (asAt?: string) => {
    const [rows = []] = await database.read(KEEPER, keptRecords('toy', asAt).where('record.reference', '=', 'N8'))
    return rows.map(row => keptOf<Note>(row).content.text)
  }
  assert.deepEqual(await read(), ['second'])
  assert.deepEqual(await read('2016-12-06T00:00:00.000Z'), ['first'])
  assert.deepEqual(await read('2016-12-04T00:00:00.000Z'), [])
})

test('history tells only what changed', async () => {
  const [notes = []] = await database.read(KEEPER, keptRecords('toy').where('record.reference', '=', 'N8'))
  const [acts = []] = await database.read(KEEPER, actsOn(keptOf(notes[0] ?? {}).record.id))
  const [newest] = acts.map(actEntryOf)
  assert.deepEqual(newest?.before, { text: 'first' })
  assert.deepEqual(newest?.after, { text: 'second' })
})

test('a form that was made from an older text is told so', async () => {
  const [notes = []] = await database.read(KEEPER, keptRecords('toy').where('record.reference', '=', 'N8'))
  const { record } = keptOf(notes[0] ?? {})
  assert.ok(checkVersion(record, 2).ok)
  const stale = checkVersion(record, 1)
  assert.equal(stale.ok ? '' : stale.refusals[0]?.reason, 'changed-meanwhile')
})

test('before the first edition of the code nothing can be done', async () => {
  const early = await keepNote({ ...context, now: () => '2014-01-01T09:00:00.000Z' }, 'N9')
  assert.equal(early.ok ? '' : early.refusals[0]?.reason, 'no-edition-in-force')
})
