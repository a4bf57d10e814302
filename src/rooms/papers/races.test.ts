import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type NativePostgres, startPostgres } from '../../../test/native-postgres.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import {
  drafted,
  fetched,
  issued,
  openPapersWorld,
  type PapersWorld,
  placed,
  stepped,
} from '../../../test/world-papers.ts'
import { readData } from '../../../test/world-visit.ts'
import { databaseOn, KEEPER } from '../../shell/database/database.ts'
import { openPostgres } from '../../shell/database/postgres.ts'
import { addVersion, consentToLatePaper, editPaper, stepPaper } from './door.ts'
import { readingsStatement } from '../../shell/ledger/readings.ts'

let postgres: NativePostgres
let world: PapersWorld
before(async () => {
  postgres = await startPostgres()
  world = await openPapersWorld({ database: databaseOn(openPostgres(postgres.url)) })
})
after(async () => {
  await world.close()
  await postgres.stop()
})

test('papers that are placed at once get a number each', async () => {
  const papers = await Promise.all(Array.from({ length: 6 }, async () => await drafted(world)))
  const references = await Promise.all(papers.map(async ({ record }) => await placed(world, record, 'toyStore')))
  assert.deepEqual(
    references.toSorted(),
    [1, 2, 3, 4, 5, 6].map(n => `TC-001-G/P0${n}`),
  )
})

test('of two who change one paper at once, the second is told and loses nothing', async () => {
  const { record } = await drafted(world)
  const save = async (summary: string) =>
    await editPaper(await contextAs(world, 'toyStore'), { paper: record.id, version: record.version, summary })
  const verdicts = await Promise.all([save('One.'), save('Two.'), save('Three.')])
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  const refusals = verdicts.flatMap(verdict => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)))
  assert.deepEqual(refusals, ['changed-meanwhile', 'changed-meanwhile'])
})

test('versions handed in at once are each kept, under a number each, byte for byte', async () => {
  const { record } = await drafted(world)
  const files = [1, 2, 3, 4].map(n => ({ name: `k${n}.csv`, bytes: `Kite,Broken\nblue,${n}\nred,1\n` }))
  const handIn = async ({ name, bytes }: Readonly<{ name: string; bytes: string }>) =>
    await addVersion(await contextAs(world, 'toyStore'), {
      record: record.id,
      name,
      bytes: new TextEncoder().encode(bytes),
    })
  const sent = await Promise.all(files.map(handIn))
  assert.ok(sent.every(({ ok }) => ok))
  const { files: kept } = await readData<{ files: { version: number; name: string; href: string }[] }>(
    world,
    `/papers/${record.reference}`,
    'toyStore',
  )
  assert.deepEqual(
    kept.map(({ version }) => version),
    [1, 2, 3, 4],
  )
  for (const { name, href } of kept) {
    const reply = await fetched(world, href, 'toyStore')
    assert.equal(reply.payload, files.find(file => file.name === name)?.bytes)
  }
})

test('a paper is issued once, however many issue it at once', async () => {
  const { record } = await drafted(world)
  await placed(world, record, 'toyStore')
  const issue = async () =>
    await stepPaper(await contextAs(world, 'secretary'), { paper: record.id, act: 'issue-paper' })
  const verdicts = await Promise.all([issue(), issue(), issue()])
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
})

test('every reading of a closed paper is recorded, also of those who read at once', async () => {
  const paper = await issued(world, 'red', { by: 'secretary', title: 'The missing kite' })
  const address = `/papers/${paper.record.reference}`
  const readers = ['chair', 'lender1', 'lender2', 'repairer', 'standIn', 'lender1'] as const
  const replies = await Promise.all(readers.map(async who => await fetched(world, address, who)))
  assert.ok(replies.every(({ statusCode }) => statusCode === 200))
  const [rows = []] = await world.house.database.read(KEEPER, readingsStatement(paper.record.id))
  const times = rows.map(row => Number(row['times']))
  assert.equal(
    times.reduce((a, b) => a + b, 0),
    readers.length,
  )
  assert.equal((await fetched(world, address, 'borrower2')).statusCode, 404)
})

test('the chair consents once', async () => {
  world.clock.now = '2016-12-29T10:00:00.000Z'
  const { record } = await drafted(world)
  await placed(world, record, 'toyStore')
  const consent = async () =>
    await consentToLatePaper(await contextAs(world, 'chair'), { paper: record.id, reason: 'It is urgent.' })
  const verdicts = await Promise.all([consent(), consent()])
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  got(await stepPaper(await contextAs(world, 'secretary'), { paper: record.id, act: 'issue-paper' }))
  await stepped(world, record.id, 'present-paper')
})
