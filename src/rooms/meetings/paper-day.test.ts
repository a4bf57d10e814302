import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type PapersWorld, drafted, openPapersWorld, PAPER_DAY, placed } from '../../../test/world-papers.ts'
import { itemCalled } from '../../../test/world-meeting.ts'
import { contextAs, type CouncilKey, got, personOf, signInAs } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { KEEPER } from '../../shell/database/database.ts'
import { build } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import { textOf } from '../../shell/documents/fixtures/read-back.ts'
import { addVersion } from '../papers/door.ts'

type PaperDayAsRead = Readonly<{ papers: readonly Readonly<{ item: number; standing: string; title: string }>[] }>

const KITES = 'Kites in winter'

/** The text of the pack as somebody is sent it. */
async function packOf(world: PapersWorld, as?: CouncilKey): Promise<string> {
  const cookies = as === undefined ? {} : await signInAs(world, as)
  const reply = await world.server.inject({ method: 'GET', url: `/meetings/${world.meeting}/pack.pdf`, cookies })
  assert.equal(reply.headers['content-type'], 'application/pdf')
  return await textOf(new Uint8Array(reply.rawPayload))
}

describe('paper day', () => {
  let world: PapersWorld
  let page: string
  before(async () => {
    world = await openPapersWorld()
    page = `/meetings/${world.meeting}/paper-day`
  })
  after(async () => await world.close())

  const standingOf = async (title: string) => {
    const { papers } = await readData<PaperDayAsRead>(world, page, 'secretary')
    return papers.find(line => line.title === title)?.standing
  }

  test('is a page for those who work on the meeting', async () => {
    for (const as of ['secretary', 'chair'] as const) assert.equal((await visit(world, page, as)).status, 200)
    for (const as of ['lender1', undefined] as const) assert.equal((await visit(world, page, as)).status, 404)
  })

  test('shows which papers are missing, and whom the meeting waits for', async () => {
    assert.equal(await standingOf(KITES), 'no-paper')
    assert.equal(await standingOf('Welcome and apologies'), 'none-needed')
    assert.match((await visit(world, page, 'secretary')).text, /The meeting waits for \d papers, from Code Secretary/)
  })

  test('reminds the authors at once, and keeps that on record', async () => {
    const paper = await drafted(world)
    await send(
      world,
      `/meetings/${world.meeting}/items/${(await itemCalled(world, world.meeting, KITES)).number}/papers`,
      { item: world.item, paper: paper.record.id },
      'secretary',
    )
    assert.equal(await standingOf(KITES), 'drafting')
    await send(world, `/meetings/${world.meeting}/paper-chases`, {}, 'secretary')
    const notices = build
      .withTables<LedgerTables>()
      .selectFrom('ledger.notice')
      .select(['person', 'record'])
      .where('kind', '=', 'paper-chased')
    const [rows = []] = await world.house.database.read(KEEPER, notices)
    assert.ok(rows.some(row => row['record'] === paper.record.id && row['person'] === personOf(world, 'toyStore')))
    assert.match((await visit(world, `/meetings/${world.meeting}`)).text, /reminded the authors of missing papers/)
    assert.equal((await send(world, `/meetings/${world.meeting}/paper-chases`, {}, 'chair')).status, 422)
  })

  test('leaves a late paper to the chair, whose consent stands on the record', async () => {
    world.clock.now = `${PAPER_DAY.replace('28', '30')}T09:00:00.000Z`
    const late = await drafted(world, { title: 'Late kites', by: 'secretary' })
    await placed(world, late.record, 'secretary')
    assert.match(
      (await visit(world, page, 'secretary')).text,
      /Late kites \(item \d+\) waits for the consent of the chair/,
    )
    const consent = { paper: late.record.id, reason: 'It counts the kites again.' }
    assert.equal((await send(world, `/meetings/${world.meeting}/late-consents`, consent, 'secretary')).status, 422)
    assert.match((await send(world, `/meetings/${world.meeting}/issue`, {}, 'secretary')).problems.join(), /consent/)
    assert.equal((await send(world, `/meetings/${world.meeting}/late-consents`, consent, 'chair')).location, page)
    assert.equal((await send(world, `/meetings/${world.meeting}/issue`, {}, 'secretary')).status, 303)
  })
})

describe('the page before the meeting', () => {
  let world: PapersWorld
  let page: string
  before(async () => {
    world = await openPapersWorld()
    page = `/meetings/${world.meeting}/briefing`
    await send(world, `/meetings/${world.meeting}/roll`, {}, 'secretary')
  })
  after(async () => await world.close())

  test('is the chair’s and the secretary’s', async () => {
    assert.equal((await visit(world, page, 'chair')).status, 200)
    assert.equal((await visit(world, page, 'lender1')).status, 404)
  })

  test('forecasts the quorum by seat', async () => {
    const shown = await visit(world, page, 'chair')
    assert.match(shown.text, /If all come who are expected: quorate/)
    assert.deepEqual(shown.table('Seats')[1], ['Council Chair', 'Council Chair', 'member, expected'])
    assert.deepEqual(shown.table('Seats')[4], ['Lender Member 3', 'Vacant', 'Not counted'])
  })

  test('says what can be decided as things stand, and why not', async () => {
    const rows = (await visit(world, page, 'chair')).table('What can be decided')
    const kites = rows.find(([item]) => item?.includes(KITES))
    assert.deepEqual(kites?.slice(1), ['Not as things stand', 'Its paper is missing'])
  })

  test('lists the interests that were declared', async () => {
    const interest = { item: world.item, interest: 'Sells kites', isRecused: 'yes' }
    const { number } = await itemCalled(world, world.meeting, KITES)
    await send(world, `/meetings/${world.meeting}/items/${number}/interests`, interest, 'lender1')
    const rows = (await visit(world, page, 'chair')).table('Declared')
    assert.deepEqual(rows[1], [`Item ${number}`, 'Lender Member 1', 'Sells kites', 'Withdraws'])
  })
})

describe('the pack', () => {
  let world: PapersWorld
  before(async () => {
    world = await openPapersWorld()
    const white = await drafted(world, { title: 'How many kites broke', classification: 'white' })
    const red = await drafted(world, { title: 'Who has the kite', classification: 'red' })
    await placed(world, white.record, 'toyStore')
    await placed(world, red.record, 'toyStore', world.confidentialItem)
    const bytes = new TextEncoder().encode('# Kites\n\nSeven.\n')
    got(await addVersion(await contextAs(world, 'secretary'), { record: white.record.id, name: 'kites.md', bytes }))
    assert.equal((await send(world, `/meetings/${world.meeting}/issue`, {}, 'secretary')).status, 303)
  })
  after(async () => await world.close())

  test('has the agenda and the papers that are open to its reader', async () => {
    const pack = await packOf(world)
    assert.match(pack, /Welcome and apologies/)
    assert.match(pack, /How many kites broke/)
  })

  test('has in the place of what is not open a page that says so, and nothing else of it', async () => {
    const pack = await packOf(world)
    assert.doesNotMatch(pack, /Who has the kite|The missing kite/)
    assert.match(pack, /only for those who have signed/)
  })

  test('has everything for a member who has signed, with the member’s name across it', async () => {
    const pack = await packOf(world, 'lender2')
    assert.match(pack, /Who has the kite/)
    assert.match(pack, /Lender Member 2, /)
  })

  test('is not there for a meeting that does not exist', async () => {
    assert.equal((await visit(world, '/meetings/TC-999/pack.pdf')).status, 404)
  })
})
