import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contextAs, got, personOf } from '../../../test/world-council.ts'
import { drafted, issued, openPapersWorld, type PapersWorld, placed, stepped } from '../../../test/world-papers.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import type { Verdict } from '../../kit/verdict.ts'
import { KEEPER } from '../../shell/database/database.ts'
import { build } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import { consentToLatePaper, draftPaper, editPaper, stepPaper } from './door.ts'

let world: PapersWorld
before(async () => {
  world = await openPapersWorld()
})
after(() => world.close())

async function noticesOf(record: string): Promise<readonly string[]> {
  const notices = build.withTables<LedgerTables>().selectFrom('ledger.notice').select('person')
  const [rows = []] = await world.house.database.read(
    KEEPER,
    notices.where('record', '=', record).where('kind', '=', 'paper-reissued'),
  )
  return rows.map(({ person }) => String(person))
}

const reasonsOf = (verdict: Verdict<unknown>) => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason))

test('a paper goes from its author to the meeting, and gets its reference with its place on the agenda', async () => {
  const { record } = await drafted(world)
  assert.match(record.reference, /^draft-[0-9a-f]{8}$/)
  const reference = await placed(world, record, 'toyStore')
  assert.equal(reference, 'TC-001-G/P01')
  await stepped(world, record.id, 'issue-paper')
  const page = await visit(world, `/papers/${reference}`, 'lender1')
  assert.equal(page.status, 200)
  assert.match(page.heading, /Lending kites in winter/)
  assert.match(page.text, /The Council is asked to: note how many kites broke approve that kites are lent/)
  assert.match(page.text, /Author Toy Store representative/)
  const { history } = await readData<{ history: { verb: string }[] }>(world, `/papers/${reference}`, 'toyStore')
  assert.deepEqual(history.map(({ verb }) => verb).toReversed(), [
    'paper-drafted',
    'paper-submitted',
    'paper-accepted',
    'paper-placed',
    'paper-issued',
  ])
})

test('a draft is open to its author, to the secretariat and to the chair, and to nobody else', async () => {
  const { record } = await drafted(world, { classification: 'white' })
  for (const who of ['toyStore', 'secretary', 'chair'] as const) {
    assert.equal((await visit(world, `/papers/${record.reference}`, who)).status, 200, who)
  }
  for (const who of ['lender1', 'standIn', 'commission', 'contact', undefined] as const) {
    assert.equal((await visit(world, `/papers/${record.reference}`, who)).status, 404, who)
  }
})

test('whoever keeps no papers writes none in the name of others', async () => {
  const other = { kind: 'function', key: 'auditor', words: 'Auditor' } as const
  const asked = { title: 'A report', body: 'council', purpose: 'information', author: other } as const
  assert.deepEqual(reasonsOf(await draftPaper(await contextAs(world, 'toyStore'), asked)), ['not-your-paper'])
  assert.equal((await draftPaper(await contextAs(world, 'secretary'), asked)).ok, true)
})

test('an organisation finds the draft that was written in its name', async () => {
  const author = { kind: 'organisation', key: 'play-commission', words: 'Play Commission' } as const
  const asked = { title: 'Licences', body: 'council', purpose: 'information', author } as const
  const { record } = got(await draftPaper(await contextAs(world, 'secretary'), asked))
  assert.equal((await visit(world, `/papers/${record.reference}`, 'commission')).status, 200)
  assert.equal((await visit(world, `/papers/${record.reference}`, 'toyStore')).status, 404)
})

test('each step is only for those whom the table names, and only from its states', async () => {
  const { record } = await drafted(world)
  const step = async (act: 'submit-paper' | 'accept-paper' | 'issue-paper', by: 'toyStore' | 'chair' | 'secretary') =>
    reasonsOf(await stepPaper(await contextAs(world, by), { paper: record.id, act }))
  assert.deepEqual(await step('submit-paper', 'chair'), ['not-by-you'])
  assert.deepEqual(await step('issue-paper', 'secretary'), ['not-in-this-state'])
  assert.deepEqual(await step('submit-paper', 'toyStore'), [])
  assert.deepEqual(await step('accept-paper', 'toyStore'), ['not-by-you'])
  assert.deepEqual(await step('accept-paper', 'secretary'), [])
  assert.deepEqual(await step('issue-paper', 'secretary'), ['not-on-an-agenda'])
})

test('a paper without anything to read is not submitted, and one that asks nothing is not accepted', async () => {
  const empty = await drafted(world, { summary: '', recommendations: [] })
  const submit = await stepPaper(await contextAs(world, 'toyStore'), { paper: empty.record.id, act: 'submit-paper' })
  assert.deepEqual(reasonsOf(submit), ['has-document'])
  const idle = await drafted(world, { recommendations: [] })
  await stepped(world, idle.record.id, 'submit-paper', 'toyStore')
  const accept = await stepPaper(await contextAs(world, 'secretary'), { paper: idle.record.id, act: 'accept-paper' })
  assert.deepEqual(reasonsOf(accept), ['has-recommendations'])
})

test('a paper is returned with a reason, and has then not been received', async () => {
  const { record } = await drafted(world)
  await stepped(world, record.id, 'submit-paper', 'toyStore')
  const without = await stepPaper(await contextAs(world, 'secretary'), { paper: record.id, act: 'return-paper' })
  assert.deepEqual(reasonsOf(without), ['reason-given'])
  const page = await send(
    world,
    `/papers/${record.reference}/return`,
    { reason: 'The costs are missing.' },
    'secretary',
  )
  assert.equal(page.location, `/papers/${record.reference}`)
  const shown = await visit(world, `/papers/${record.reference}`, 'toyStore')
  assert.match(shown.text, /State Draft/)
  assert.match(shown.text, /Reason: The costs are missing\./)
})

test('nobody needs to consent to a paper in time', async () => {
  const { record } = await drafted(world)
  await placed(world, record, 'toyStore')
  const verdict = await consentToLatePaper(await contextAs(world, 'chair'), { paper: record.id, reason: 'Why not.' })
  assert.deepEqual(reasonsOf(verdict), ['not-late'])
})

test('what is issued changes only with a reason, by whom the table names, and the members hear of it', async () => {
  const { record } = await issued(world, 'green')
  const change = { paper: record.id, summary: 'Kites break in frost and in storms. We ask to lend them from March on.' }
  assert.deepEqual(reasonsOf(await editPaper(await contextAs(world, 'toyStore'), { ...change, reason: 'Storms.' })), [
    'not-by-you',
  ])
  assert.deepEqual(reasonsOf(await editPaper(await contextAs(world, 'secretary'), change)), ['reason-given'])
  const classed = { ...change, reason: 'Storms.', classification: 'white' } as const
  assert.equal((await editPaper(await contextAs(world, 'secretary'), classed)).ok, false)
  got(await editPaper(await contextAs(world, 'secretary'), { ...change, reason: 'The storms were left out.' }))
  const page = await visit(world, `/papers/${record.reference}`, 'lender1')
  assert.match(page.text, /in frost and in storms/)
  assert.match(page.text, /issued the paper again/)
  const news = await visit(world, `/papers/${record.reference}/changes`, 'lender1')
  assert.match(news.text, /added: and in storms/)
  const told = await noticesOf(record.id)
  assert.ok((['chair', 'lender1', 'standIn'] as const).every(key => told.includes(personOf(world, key))))
  assert.ok(!told.includes(personOf(world, 'panelMember')))
})

test('what is presented is over for its author, and only what everybody may read is published', async () => {
  const { record } = await issued(world, 'green')
  await stepped(world, record.id, 'present-paper')
  const publish = await stepPaper(await contextAs(world, 'secretary'), { paper: record.id, act: 'publish-paper' })
  assert.deepEqual(reasonsOf(publish), ['class-may-be-published'])
  const white = await issued(world, 'white')
  await stepped(world, white.record.id, 'present-paper')
  await stepped(world, white.record.id, 'publish-paper')
  assert.match((await visit(world, `/papers/${white.record.reference}`)).text, /State Published/)
  const edit = { paper: white.record.id, summary: 'Other words.', reason: 'A mistake.' }
  assert.deepEqual(reasonsOf(await editPaper(await contextAs(world, 'secretary'), edit)), ['paper-fixed'])
})

test('a paper is withdrawn by its author with a reason, and stays to be read by those to whom it was issued', async () => {
  const { record } = await issued(world, 'green')
  const { status, problems } = await send(world, `/papers/${record.reference}/withdrawal`, {}, 'toyStore')
  assert.deepEqual([status, problems], [422, ['Give the reason: it stands on the record.']])
  await send(world, `/papers/${record.reference}/withdrawal`, { reason: 'Spring has come.' }, 'toyStore')
  const page = await visit(world, `/papers/${record.reference}`, 'lender1')
  assert.match(page.text, /State Withdrawn/)
})

test('a paper that comes after paper day waits for the consent of the chair, and of nobody else', async () => {
  world.clock.now = '2016-12-29T10:00:00.000Z'
  const { record } = await drafted(world)
  const reference = await placed(world, record, 'toyStore')
  const issue = await stepPaper(await contextAs(world, 'secretary'), { paper: record.id, act: 'issue-paper' })
  assert.deepEqual(reasonsOf(issue), ['late-consent-recorded'])
  const consent = { paper: record.id, reason: 'The frost came early.' }
  for (const who of ['secretary', 'lender1', 'toyStore'] as const) {
    assert.deepEqual(reasonsOf(await consentToLatePaper(await contextAs(world, who), consent)), ['not-the-chair'], who)
  }
  const silent = await send(world, `/papers/${reference}/late-consent`, { reason: ' ' }, 'chair')
  assert.deepEqual([silent.status, silent.problems.length], [422, 1])
  await send(world, `/papers/${reference}/late-consent`, { reason: 'The frost came early.' }, 'chair')
  await stepped(world, record.id, 'issue-paper')
  const page = await visit(world, `/papers/${reference}`, 'lender1')
  assert.match(page.text, /Received on 29 December 2016, after paper day \(28 December 2016\)\./)
  assert.match(page.text, /The chair consented on 29 December 2016: The frost came early\./)
})
