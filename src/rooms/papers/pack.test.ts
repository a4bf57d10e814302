import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contextAs, type CouncilKey, got, signInAs } from '../../../test/world-council.ts'
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
import { KEEPER } from '../../shell/database/database.ts'
import { makePdf } from '../../shell/files/fixtures/make-pdf.ts'
import { DEFAULT_LIMITS } from '../../shell/files/limits.ts'
import { readPdf } from '../../shell/files/pdf-text.ts'
import { askOf } from '../../shell/web/ask.ts'
import { identify } from '../../shell/web/reader.ts'
import { addAppendix, packPartsOf } from './door.ts'
import { readingsStatement } from '../../shell/ledger/readings.ts'

let world: PapersWorld
before(async () => {
  world = await openPapersWorld()
})
after(() => world.close())

async function packFor(who: CouncilKey | undefined) {
  const token = who === undefined ? undefined : (await signInAs(world, who))['witan']
  const reader = await identify(world.house, token)
  const ask = askOf({ house: world.house, reader, token, path: '/meetings/TC-001/pack.pdf', params: {}, query: {} })
  return await packPartsOf(ask, world.meeting)
}

const told = (parts: Awaited<ReturnType<typeof packFor>>) => parts.map(({ kind, title }) => `${kind}: ${title}`)

test('a pack has each paper with its document and appendices, in the order of the agenda, and a page for what is not there', async () => {
  const { record } = await drafted(world, { classification: 'white', by: 'secretary', title: 'Lost toys' })
  const asked = { paper: record.id, title: 'Who lost them', classification: 'red', summary: 'A list.' } as const
  got(await addAppendix(await contextAs(world, 'secretary'), asked))
  const pdf = { name: 'toys.pdf', bytes: await makePdf([['Forty toys were lost', 50, 700]]) }
  assert.equal((await handIn(world, record.reference, pdf, {}, 'secretary')).status, 200)
  const reference = await placed(world, record, 'secretary')
  await stepped(world, record.id, 'issue-paper')
  const closed = await issued(world, 'red', { by: 'secretary', title: 'The missing kite' })
  assert.deepEqual(told(await packFor('lender1')), [
    'document: Item 4: Lost toys',
    `pdf: ${reference}: the document`,
    'document: Appendix A: Who lost them',
    'document: Item 5: The missing kite',
  ])
  for (const who of ['borrower2', 'contact', undefined] as const) {
    assert.deepEqual(told(await packFor(who)), [
      'document: Item 4: Lost toys',
      `pdf: ${reference}: the document`,
      'stub: Appendix A, Closed',
      'stub: Item 5: Closed item',
    ])
  }
  const [readings = []] = await world.house.database.read(KEEPER, readingsStatement(closed.record.id))
  assert.equal(readings.length, 1)
})

test('a paper that has not been issued is in no pack but the secretary’s, once it is accepted', async () => {
  const { record } = await drafted(world, { classification: 'white', by: 'secretary', title: 'Still to come' })
  await placed(world, record, 'secretary')
  assert.ok(told(await packFor('secretary')).includes('document: Item 4: Still to come'))
  const public_ = told(await packFor(undefined))
  assert.ok(!public_.some(title => title.includes('Still to come')))
  assert.equal(public_.filter(title => title === 'stub: Item 4: Kites in winter').length, 1)
})

test('the cover of a paper says what it is, what it asks and what came late', async () => {
  const [cover] = await packFor('lender1')
  assert.equal(cover?.kind, 'document')
  const { blocks, classification, organisation } = cover.document
  assert.deepEqual([classification.key, organisation], ['white', 'Toy Code Office'])
  assert.ok(blocks.some(block => block.kind === 'list' && block.items[0]?.text === 'note how many kites broke'))
})

test('a paper goes out as one document, with those appendices that its reader may see', async () => {
  const [cover] = await packFor('lender1')
  const reply = await fetched(world, `/papers/${cover?.reference}/paper.pdf`, 'lender1')
  assert.equal(reply.statusCode, 200)
  assert.equal(reply.headers['cache-control'], 'no-store')
  const read = await readPdf(new Uint8Array(reply.rawPayload), DEFAULT_LIMITS)
  assert.ok(read.ok)
  const words = read.value.text.replaceAll(/\s+/g, ' ')
  assert.match(words, /Lost toys/)
  assert.match(words, /Forty toys were lost/)
  assert.match(words, /Who lost them/)
  assert.match(words, /Lender Member 1, 5 December 2016/)
  const open = await fetched(world, `/papers/${cover?.reference}/paper.pdf`)
  const openWords = await readPdf(new Uint8Array(open.rawPayload), DEFAULT_LIMITS)
  assert.ok(openWords.ok)
  assert.match(openWords.value.text, /Appendix A, Closed/)
  assert.doesNotMatch(openWords.value.text, /Who lost them/)
})
