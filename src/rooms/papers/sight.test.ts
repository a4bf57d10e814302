import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contextAs, type CouncilKey, got, personOf } from '../../../test/world-council.ts'
import {
  drafted,
  fetched,
  handIn,
  issued,
  openPapersWorld,
  type PapersWorld,
  placed,
  stepped,
} from '../../../test/world-papers.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { KEEPER } from '../../shell/database/database.ts'
import { addAppendix, addVersion } from './door.ts'
import { readingsStatement } from '../../shell/ledger/readings.ts'

let world: PapersWorld
before(async () => {
  world = await openPapersWorld()
})
after(() => world.close())

/** An open paper with a closed appendix that has a document, issued. */
async function withClosedAppendix(
  word: string,
): Promise<Readonly<{ id: string; reference: string; appendix: string }>> {
  const { record } = await drafted(world, { classification: 'white', by: 'secretary', title: 'Lost toys' })
  const secretary = () => contextAs(world, 'secretary')
  const asked = { paper: record.id, title: `Who lost the ${word}`, classification: 'red', summary: '' } as const
  const appendix = got(await addAppendix(await secretary(), asked))
  const bytes = Buffer.from(`Toy,Loser\n${word},somebody\nball,nobody\n`)
  got(await addVersion(await secretary(), { record: appendix.record.id, name: 'lost.csv', bytes }))
  const reference = await placed(world, record, 'secretary')
  await stepped(world, record.id, 'issue-paper')
  return { id: record.id, reference, appendix: appendix.record.id }
}

const MAY_NOT: readonly (CouncilKey | undefined)[] = [
  'borrower2',
  'administrator',
  'toyStore',
  'contact',
  'visitor',
  undefined,
]

test('an appendix is there for those who have signed, and declared by label and class alone for everybody else', async () => {
  const { reference } = await withClosedAppendix('zebra')
  for (const who of ['chair', 'lender1', 'standIn', 'secretary'] as const) {
    assert.match((await visit(world, `/papers/${reference}`, who)).text, /Appendix A Who lost the zebra/, who)
    assert.equal((await visit(world, `/papers/${reference}/A`, who)).status, 200, who)
  }
  for (const who of MAY_NOT) {
    const page = await visit(world, `/papers/${reference}`, who)
    assert.match(page.text, /Appendix A Appendix A, Closed/, who)
    assert.doesNotMatch(page.text, /zebra/, who)
    const { appendices } = await readData<{ appendices: unknown }>(world, `/papers/${reference}`, who)
    assert.deepEqual(appendices, [{ label: 'A', classification: 'red' }])
  }
})

test('what a reader may not see answers as what does not exist, page, file and act alike', async () => {
  const { reference } = await withClosedAppendix('giraffe')
  for (const who of MAY_NOT) {
    for (const [hidden, absent] of [
      [`/papers/${reference}/A`, `/papers/${reference}/B`],
      [`/papers/${reference}/A/files/1`, `/papers/${reference}/B/files/1`],
      [`/papers/${reference}/A/changes`, `/papers/${reference}/B/changes`],
      [`/papers/${reference}/A/edit`, `/papers/${reference}/B/edit`],
    ] as const) {
      const [one, other] = [await fetched(world, hidden, who), await fetched(world, absent, who)]
      assert.deepEqual([one.statusCode, other.statusCode], [404, 404])
      assert.equal(withoutKeys(one.payload), withoutKeys(other.payload))
      assert.equal(one.headers['content-length'], other.headers['content-length'])
    }
    const note = { text: 'Mine.' }
    const [act, absentAct] = [
      await send(world, `/papers/${reference}/A/notes`, note, who),
      await send(world, `/papers/${reference}/B/notes`, note, who),
    ]
    assert.deepEqual([act.status, act.text], [404, absentAct.text])
  }
})

test('the words of a document find it for those alone who may see it', async () => {
  const { reference } = await withClosedAppendix('okapi')
  const found = async (who: CouncilKey | undefined) => {
    const { found: hits } = await readData<{ found: { reference: string }[] }>(world, '/search?q=okapi', who)
    return hits.map(hit => hit.reference)
  }
  assert.deepEqual(await found('lender1'), [`${reference}/A`])
  for (const who of MAY_NOT) assert.deepEqual(await found(who), [], who)
  const open = await issued(world, 'white', { title: 'A herd of toys' })
  const handed = { name: 'herd.csv', bytes: 'Toy,Count\nimpala,4\nball,2\n' }
  await handIn(world, open.record.reference, handed, { reason: 'The count.' }, 'secretary')
  const { found: hits } = await readData<{ found: { reference: string }[] }>(world, '/search?q=impala')
  assert.deepEqual(
    hits.map(hit => hit.reference),
    [open.record.reference],
  )
})

test('no gap and no number tells that there is a paper which a reader may not see', async () => {
  const first = await issued(world, 'white')
  await issued(world, 'red', { by: 'secretary', title: 'The missing kite' })
  await issued(world, 'amber')
  const second = await issued(world, 'white')
  const number = (reference: string) => Number(reference.match(/P(\d+)$/)?.[1])
  assert.equal(number(second.record.reference), number(first.record.reference) + 1)
})

test('a note is its owner’s alone: no other member, no secretary and no public ever gets it', async () => {
  const { record } = await issued(world, 'white', { title: 'Noted paper' })
  const address = `/papers/${record.reference}`
  await send(world, `${address}/notes`, { text: 'Ask about the tapir.', place: 'page 3' }, 'lender1')
  assert.match((await visit(world, address, 'lender1')).text, /page 3, 5 December 2016 Ask about the tapir\./)
  for (const who of ['lender2', 'standIn', 'chair', 'secretary', 'administrator', undefined] as const) {
    assert.doesNotMatch((await visit(world, address, who)).text, /tapir/, who)
    assert.doesNotMatch(JSON.stringify(await readData(world, address, who)), /tapir/, who)
    assert.doesNotMatch(JSON.stringify(await readData(world, '/search?q=tapir', who)), new RegExp(record.reference))
    assert.doesNotMatch((await fetched(world, '/ledger/export.jsonl', who)).payload, /tapir/)
  }
})

test('only its owner changes or removes a note, and others learn nothing of it', async () => {
  const { record } = await issued(world, 'white', { title: 'Another noted paper' })
  const address = `/papers/${record.reference}/notes`
  await send(world, address, { text: 'First thought.' }, 'lender1')
  const { notes } = await readData<{ notes: { id: string; version: number }[] }>(
    world,
    `/papers/${record.reference}`,
    'lender1',
  )
  const [note] = notes
  assert.ok(note)
  const change = { note: note.id, text: 'Second thought.', _version: String(note.version) }
  assert.deepEqual((await send(world, `${address}/change`, change, 'chair')).problems, [
    'You have no such note. Load the page again.',
  ])
  assert.equal((await send(world, `${address}/change`, change, 'lender1')).status, 303)
  assert.equal((await send(world, `${address}/change`, change, 'lender1')).status, 422)
  assert.match((await visit(world, `/papers/${record.reference}`, 'lender1')).text, /Second thought/)
  assert.equal((await send(world, `${address}/removal`, { note: note.id }, 'secretary')).status, 422)
  await send(world, `${address}/removal`, { note: note.id }, 'lender1')
  assert.doesNotMatch((await visit(world, `/papers/${record.reference}`, 'lender1')).text, /thought/)
})

test('notes survive when the paper is issued again, and say on which version they were made', async () => {
  const { record } = await issued(world, 'green', { title: 'Twice issued' })
  const address = `/papers/${record.reference}`
  const version = async (price: number) => {
    const file = { name: 'p.csv', bytes: `Toy,Price\nkite,${price}\nball,1\n` }
    const handed = await handIn(world, record.reference, file, { reason: 'Prices.' }, 'secretary')
    assert.equal(handed.status, 200, handed.says)
  }
  await version(3)
  await send(world, `${address}/notes`, { text: 'Three is too much.' }, 'lender2')
  await version(2)
  assert.match((await visit(world, address, 'lender2')).text, /5 December 2016, on version 1 Three is too much\./)
})

test('who has read a closed paper is recorded, and told to the secretariat and the chair alone', async () => {
  const paper = await issued(world, 'red', { by: 'secretary', title: 'The stolen ball' })
  const address = `/papers/${paper.record.reference}`
  await visit(world, address, 'lender2')
  await visit(world, address, 'borrower2')
  await visit(world, address)
  assert.deepEqual(await readersOf(paper.record.id), [personOf(world, 'lender2')])
  const told = await visit(world, address, 'secretary')
  assert.deepEqual(
    told.table('Readings, newest first').map(row => row.slice(0, 2)),
    [
      ['Reader', 'What'],
      ['Lender Member 2', 'The page'],
    ],
  )
  assert.match((await visit(world, address, 'chair')).text, /Who has read it/)
  assert.doesNotMatch((await visit(world, address, 'lender1')).text, /Who has read it/)
  const open = await issued(world, 'amber')
  await visit(world, `/papers/${open.record.reference}`, 'lender2')
  assert.deepEqual(await readersOf(open.record.id), [])
})

test('what cannot be recorded is not read', async () => {
  const paper = await issued(world, 'red', { by: 'secretary', title: 'The hidden ball' })
  const grant = (words: string) =>
    world.house.database.maintain(
      async connection =>
        await connection.script(`${words} insert on ledger.reading ${words === 'revoke' ? 'from' : 'to'} witan_app`),
    )
  await grant('revoke')
  const refused = await visit(world, `/papers/${paper.record.reference}`, 'lender1')
  assert.equal(refused.status, 500)
  assert.doesNotMatch(refused.text, /hidden ball/)
  await grant('grant')
  assert.equal((await visit(world, `/papers/${paper.record.reference}`, 'lender1')).status, 200)
})

test('whoever loses his signature loses sight of the closed paper at the next request', async () => {
  const paper = await issued(world, 'red', { by: 'secretary', title: 'The broken bat' })
  assert.equal((await visit(world, `/papers/${paper.record.reference}`, 'repairer')).status, 200)
  world.clock.now = '2017-12-06T09:00:00.000Z'
  assert.equal((await visit(world, `/papers/${paper.record.reference}`, 'repairer')).status, 404)
})

async function readersOf(id: string): Promise<readonly string[]> {
  const [rows = []] = await world.house.database.read(KEEPER, readingsStatement(id))
  return rows.map(({ person }) => String(person))
}

/** Each answer has fresh keys for its forms. */
function withoutKeys(payload: string): string {
  return payload.replaceAll(/name="_key" value="[^"]*"/g, '')
}
