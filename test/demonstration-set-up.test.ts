import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { buildHouse } from '../src/app.ts'
import { firstMomentOf } from '../src/demonstration/run-demonstration.ts'
import { seedDemonstration } from '../src/demonstration/seed-demonstration.ts'
import type { Demonstration } from '../src/kit/pack/demonstration.ts'
import { databaseOn, KEEPER } from '../src/shell/database/database.ts'
import { openPGlite } from '../src/shell/database/pglite.ts'
import type { House } from '../src/shell/house.ts'
import { loadDemonstration } from '../src/shell/packs/load-demonstration.ts'
import { build } from '../src/shell/database/statements.ts'
import type { LedgerTables } from '../src/shell/ledger/ledger-tables.ts'
import { keptRecords } from '../src/shell/ledger/read-record.ts'
import { packOf } from './world.ts'

const pack = packOf('toy')
const facts: Demonstration = whole()
let house: House

before(async () => {
  house = await houseAt(firstMomentOf(pack, facts))
  assert.equal(await seedDemonstration(house, facts), true)
})
after(async () => await house.database.close())

test('the meeting has the items of the facts, no more, in their order, with their papers', async () => {
  const items = (await list('item')).filter(({ reference }) => reference.startsWith(facts.demonstration.meeting))
  const onAgenda = items.filter(({ content }) => content['number'] !== null).toSorted(byNumber)
  const handling = pack.editions[0]?.classification
  assert.deepEqual(
    onAgenda.map(({ title, content }) => [content['number'], title, content['purpose']]),
    facts.agenda.map(({ number, title, purpose, classification }) => {
      const isSecret = handling?.classes[classification].needsDeclaration === true
      return [number, isSecret ? handling?.stubTitle : title, purpose]
    }),
  )
  const [twin] = await list('confidential-item')
  assert.equal(twin?.title, facts.agenda.find(({ isConfidential }) => isConfidential)?.title)
})

test('every paper has been handed in as a document and issued, the late one with the consent of the chair', async () => {
  const papers = await list('paper')
  const told = facts.agenda.flatMap(({ papers: own = [] }) => own)
  assert.deepEqual(papers.map(({ title }) => title).toSorted(), told.map(({ title }) => title).toSorted())
  for (const { title, state, content } of papers) {
    const { late, receivedOn } = told.find(paper => paper.title === title) ?? {}
    assert.equal(state, 'issued', title)
    assert.equal(filesOf(content).length, 1, title)
    assert.equal(content['receivedOn'], receivedOn)
    assert.equal(content['isLate'], late !== undefined, title)
    const consent = content['lateConsent'] as { on: string; reason: string } | null
    assert.deepEqual(
      consent === null ? [] : [consent.on, consent.reason],
      late === undefined ? [] : Object.values(late),
    )
  }
})

test('an appendix has its own class and document', async () => {
  const appendices = await list('appendix')
  const told = facts.agenda.flatMap(({ papers = [] }) => papers.flatMap(paper => paper.appendices ?? []))
  assert.deepEqual(
    appendices.map(({ title, classification, state }) => ({ title, classification, state })),
    told.map(({ label, title, classification }) => {
      const given = facts.sight.reclassifications.find(({ appendix }) => appendix === label)
      return { title, classification: given?.to ?? classification, state: 'issued' }
    }),
  )
  assert.ok(appendices.every(({ content }) => filesOf(content).length === 1))
})

test('an appendix was given another class, somebody was let in to it, and who has opened what is closed stands in its log', async () => {
  const given = await list('reclassification')
  const told = facts.sight
  assert.deepEqual(
    given.map(({ content }) => [content['to'], content['reason'], content['reviewOn']]),
    told.reclassifications.map(({ to, reason, reviewOn }) => [to, reason, reviewOn]),
  )
  const grants = await list('grant')
  assert.deepEqual(
    grants.map(({ state, content }) => [state, content['reason'], content['until']]),
    told.grants.map(({ reason, until }) => ['given', reason, until]),
  )
  const log = build.withTables<LedgerTables>().selectFrom('ledger.reading').select(['at', 'address'])
  const [rows = []] = await house.database.read(KEEPER, log)
  assert.deepEqual(
    rows.map(row => new Date(String(row['at'])).toISOString()),
    told.readings.map(({ at }) => new Date(at).toISOString()),
  )
  assert.match(String(rows[0]?.['address']), /^\/papers\//)
})

test('earlier actions are open under the references that they had, and meetings that were held are over', async () => {
  const actions = await list('action')
  assert.deepEqual(
    actions.map(({ reference, state }) => `${reference} ${state}`).toSorted(inOrder),
    facts.actions.map(({ reference, state }) => `${reference} ${state}`).toSorted(inOrder),
  )
  const meetings = await list('meeting')
  const states = meetings.map(({ reference, state }) => `${reference} ${state}`).toSorted(inOrder)
  assert.deepEqual(states, facts.meetings.map(({ reference, state }) => `${reference} ${state}`).toSorted(inOrder))
})

test('what was decided in writing came out as the facts say', async () => {
  const [written] = await list('written-decision')
  const [told] = facts.writtenDecisions
  const result = written?.content['result'] as { outcome: string } | undefined
  assert.equal(result?.outcome, told?.outcome)
  assert.equal((await list('written-answer')).length, told?.answers.length)
})

test('the record reads in the order of time, from the first day of the rules to the moment of the story', async () => {
  const acts = build.withTables<LedgerTables>().selectFrom('ledger.act').select('recorded_at').orderBy('sequence')
  const [rows = []] = await house.database.read(KEEPER, acts)
  const instants = rows.map(row => String(row['recorded_at']))
  assert.deepEqual(instants, instants.toSorted())
  assert.equal(instants[0], firstMomentOf(pack, facts))
  assert.ok((instants.at(-1) ?? '') <= new Date(facts.demonstration.clock).toISOString())
})

test('nothing is made up in a house that is no demonstration', async () => {
  const { demonstration: _none, ...real } = house
  await assert.rejects(seedDemonstration(real, facts), /no demonstration/)
})

function whole(): Demonstration {
  const verdict = loadDemonstration(join(import.meta.dirname, '../codes/toy'), pack)
  return verdict.ok ? verdict.value : assert.fail('the demonstration is well formed')
}

async function houseAt(now: string): Promise<House> {
  return await buildHouse({
    database: databaseOn(await openPGlite()),
    pack,
    now: () => now,
    origin: 'test.example.org',
    signingKey: generateKeyPairSync('ed25519').privateKey,
    log: (entry, message) => console.error(message, entry),
    demonstration: { title: facts.demonstration.title },
  })
}

type Listed = Readonly<{
  reference: string
  title: string
  state: string
  classification: string
  content: Readonly<Record<string, unknown>>
}>

async function list(kind: string): Promise<readonly Listed[]> {
  const statement = keptRecords(pack.code.key).where('record.kind', '=', kind).orderBy('record.id')
  const [rows = []] = await house.database.read(KEEPER, statement)
  // The columns that the statement names.
  return rows as unknown as Listed[]
}

function filesOf(content: Listed['content']): readonly unknown[] {
  return Array.isArray(content['files']) ? content['files'] : []
}

function byNumber(a: Listed, b: Listed): number {
  return Number(a.content['number']) - Number(b.content['number'])
}

function inOrder(a: string, b: string): number {
  return a.localeCompare(b)
}
