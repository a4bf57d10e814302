import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contextAs, type CouncilKey, got } from '../../../test/world-council.ts'
import {
  confidentialPartOf,
  drafted,
  fetched,
  issued,
  openPapersWorld,
  type PapersWorld,
  placed,
  stepped,
} from '../../../test/world-papers.ts'
import { readSight } from '../../../test/world-sight.ts'
import { readData, visit } from '../../../test/world-visit.ts'
import { makePdf } from '../../shell/files/fixtures/make-pdf.ts'
import { addVersion } from '../papers/door.ts'

let world: PapersWorld
before(async () => {
  world = await openPapersWorld()
})
after(() => world.close())

const statusFor = async (address: string, as: CouncilKey) => (await fetched(world, address, as)).statusCode

test('the reading of a confidential item is recorded, whatever it is read as', async () => {
  const { number, twin } = await confidentialPartOf(world)
  const address = `/meetings/${world.meeting}/items/${number}/confidential`
  assert.equal(await statusFor(address, 'lender2'), 200)
  assert.equal(await statusFor(`${address}?format=json`, 'standIn'), 200)
  const { readings = [] } = await readSight(world, twin, 'chair')
  const opened = readings.filter(({ did }) => did === 'Opened its page')
  assert.deepEqual([...new Set(opened.map(({ name }) => name))].sort(), [
    'Lender Member 2',
    'Stand-in of Lender Member 1',
  ])
})

test('a document, and a paper with its appendices, is one reading each of what is closed in it', async () => {
  const paper = await drafted(world, { classification: 'red', by: 'secretary', title: 'The silent bell' })
  const bytes = await makePdf([['It was rung once', 50, 700]])
  got(await addVersion(await contextAs(world, 'secretary'), { record: paper.record.id, name: 'bell.pdf', bytes }))
  const reference = await placed(world, paper.record, 'secretary', world.confidentialItem)
  await stepped(world, paper.record.id, 'issue-paper')
  for (const file of ['files/1', 'paper.pdf'])
    assert.equal(await statusFor(`/papers/${reference}/${file}`, 'lender2'), 200)
  const { readings = [] } = await readSight(world, paper.record.id, 'chair')
  const told = readings.filter(({ name }) => name === 'Lender Member 2').map(({ did }) => did)
  assert.deepEqual(told.toSorted(), ['Opened a copy of it', 'Read version 1 of its document'])
})

test('the page of another item, and the minute-taker’s of it, tell nothing of a confidential item, and are not recorded as if they did', async () => {
  const { twin } = await confidentialPartOf(world)
  // To look them up is itself a reading, by the chair.
  const readingsOf = async () =>
    ((await readSight(world, twin, 'chair')).readings ?? []).filter(({ name }) => name !== 'Council Chair')
  const before = await readingsOf()
  for (const address of ['/items/1', '/items/1/minute'])
    assert.equal(await statusFor(`/meetings/${world.meeting}${address}`, 'secretary'), 200)
  assert.deepEqual(await readingsOf(), before)
})

test('what is seen of a closed paper in a list, a search or beside another is recorded as read, and told to the chair in a sentence', async () => {
  const { record } = await issued(world, 'red', { by: 'secretary', title: 'The muffled trumpet' })
  const { number } = await confidentialPartOf(world)
  for (const address of ['/papers', '/search?q=muffled', `/meetings/${world.meeting}/items/${number}/confidential`])
    assert.match((await visit(world, address, 'lender2')).text, /muffled trumpet/)
  assert.equal((await readData<{ papers: unknown[] }>(world, '/papers', 'lender2')).papers.length > 0, true)
  assert.equal(await statusFor(`/papers/${record.reference}`, 'lender2'), 200)
  const { readings = [] } = await readSight(world, record.id, 'chair')
  const told = readings
    .filter(({ name }) => name === 'Lender Member 2')
    .map(({ did, there, times }) => `${did} ${there?.text ?? ''} ${times}`)
  assert.deepEqual(told.toSorted(), [
    'Found it in a search  1',
    'Opened its page  1',
    'Saw it among others in Papers 2',
    'Saw it on the page of TC-001/item-9-confidential The missing kite 1',
  ])
  const { text } = await visit(world, `/records/${record.id}/sight`, 'chair')
  assert.match(
    text,
    /Lender Member 2 Saw it among others in Papers 5 December 2016 at .+, the last of 2 times that day/,
  )
  const unsigned = await visit(world, '/papers', 'borrower2')
  assert.doesNotMatch(unsigned.text, /muffled trumpet/)
  const after = (await readSight(world, record.id, 'chair')).readings ?? []
  assert.ok(!after.some(({ name }) => name === 'Borrower Member 2'))
})

test('a page without a class of its own has that of the most secret thing that it tells, for whoever is told of it', async () => {
  await issued(world, 'red', { by: 'secretary', title: 'The cracked bell' })
  const bannerOf = async (address: string, as?: CouncilKey) =>
    (await visit(world, address, as)).$('.witan-classification__class').text()
  assert.equal(await bannerOf('/search?q=cracked', 'lender2'), 'Red')
  assert.equal(await bannerOf('/search?q=cracked', 'borrower2'), '', 'who has not signed is told of nothing')
  assert.equal(await bannerOf('/search?q=cracked'), '')
})
