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
import { send, visit } from '../../../test/world-visit.ts'
import { KEEPER } from '../../shell/database/database.ts'
import { pagesOf } from '../../shell/documents/fixtures/read-back.ts'
import { makePdf } from '../../shell/files/fixtures/make-pdf.ts'
import { DEFAULT_LIMITS } from '../../shell/files/limits.ts'
import { readPdf } from '../../shell/files/pdf-text.ts'
import { askOf } from '../../shell/web/ask.ts'
import { identify } from '../../shell/web/reader.ts'
import { readingsStatement } from '../../shell/ledger/readings.ts'
import { addAppendix, consentToLatePaper, packPartsOf } from './door.ts'
import { writeNote } from './acts/write-note.ts'

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

test('what a reader has noted on a paper stays when the paper is issued again', async () => {
  const paper = await issued(world, 'white', { by: 'secretary', title: 'Noted kites' })
  const { reference } = paper.record
  const note = { text: 'Ask about the tails.', place: 'page 3' }
  got(await writeNote(await contextAs(world, 'lender1'), { ...note, paper: paper.record.id }))
  const file = { name: 'kites.csv', bytes: 'Kite,Broken\nblue,2\nred,1\n' }
  assert.equal((await handIn(world, reference, file, { reason: 'The table.' }, 'secretary')).status, 200)
  assert.match((await visit(world, `/papers/${reference}`, 'lender1')).text, /Ask about the tails\./)
  assert.doesNotMatch((await visit(world, `/papers/${reference}`, 'lender2')).text, /Ask about the tails\./)
})

/** What stands on each page by the number that the pack gives it. */
async function numberedPages(who: CouncilKey): Promise<ReadonlyMap<string, string>> {
  const reply = await fetched(world, `/meetings/${world.meeting}/pack.pdf`, who)
  assert.equal(reply.statusCode, 200)
  const pages = await pagesOf(new Uint8Array(reply.rawPayload))
  return new Map(pages.map(page => [/Pack page (\S+)/.exec(page)?.[1] ?? '', page]))
}

test('a paper that comes late has pages of its own in the pack issued again, and no page that readers have changes its number', async () => {
  assert.equal((await send(world, `/meetings/${world.meeting}/issue`, {}, 'secretary')).status, 303)
  const first = await numberedPages('lender1')
  world.clock.now = '2016-12-30T09:00:00.000Z'
  const late = await drafted(world, { classification: 'white', by: 'secretary', title: 'Late kites' })
  await placed(world, late.record, 'secretary')
  const consent = { paper: late.record.id, reason: 'It counts the kites again.' }
  got(await consentToLatePaper(await contextAs(world, 'chair'), consent))
  await stepped(world, late.record.id, 'issue-paper')
  const second = await numberedPages('lender1')
  const added = [...second.keys()].filter(number => !first.has(number))
  assert.ok(added.length > 0 && added.every(number => /^\d+[a-z]$|^\d+$/.test(number)), added.join(' '))
  assert.ok(
    added.some(number => second.get(number)?.includes('Late kites')),
    added.map(number => second.get(number)).join('\n'),
  )
  const withoutReader = (page = '') => page.replaceAll(/Lender Member 1, \d+ December 2016 at \S+/g, '')
  for (const [number, page] of first) {
    if (number !== '1') assert.equal(withoutReader(second.get(number)), withoutReader(page), `page ${number}`)
  }
  assert.match(second.get('1') ?? '', /Late kites: new, page/)
})
