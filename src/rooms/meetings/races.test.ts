import assert from 'node:assert/strict'
import type { Compilable } from 'kysely'
import { after, before, describe, test } from 'node:test'
import { startPostgres, type NativePostgres } from '../../../test/native-postgres.ts'
import {
  agendaOf,
  callTheRoll,
  entryOf,
  itemCalled,
  type MeetingWorld,
  openMeetingWorld,
  partsIn,
  QUORUM,
} from '../../../test/world-meeting.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import type { Verdict } from '../../kit/verdict.ts'
import { databaseOn } from '../../shell/database/database.ts'
import { inline } from '../../shell/database/literal.ts'
import { openPostgres } from '../../shell/database/postgres.ts'
import { addItem } from './acts/add-item.ts'
import { callMeeting } from './acts/call-meeting.ts'
import { issuePapers } from './acts/issue-papers.ts'
import { moveItem } from './acts/move-item.ts'
import { openMeeting } from './acts/open-meeting.ts'
import { recordDeparture } from './acts/record-departure.ts'
import { partsOf } from './store.ts'
import { comingMeetings, pastMeetings } from './store-lists.ts'

const granted = (verdicts: readonly Verdict<unknown>[]) => verdicts.filter(({ ok }) => ok).length

describe('two secretaries at once', () => {
  let server: NativePostgres
  let world: MeetingWorld
  before(async () => {
    server = await startPostgres()
    world = await openMeetingWorld({ database: databaseOn(openPostgres(server.url)) })
  })
  after(async () => {
    await world.close()
    await server.stop()
  })

  const secretary = async () => await contextAs(world, 'secretary')

  test('who call a meeting for one day call one', async () => {
    const contexts = await Promise.all([secretary(), secretary()])
    const call = { body: 'council', date: '2017-03-21' }
    assert.equal(granted(await Promise.all(contexts.map(context => callMeeting(context, call)))), 1)
  })

  test('who call the next regular meeting call different ones, with different numbers', async () => {
    const contexts = await Promise.all([secretary(), secretary(), secretary()])
    const called = await Promise.all(contexts.map(context => callMeeting(context, { body: 'council' })))
    const references = called.map(verdict => got(verdict))
    assert.equal(new Set(references).size, 3)
    const parts = await Promise.all(references.map(reference => partsIn(world, reference)))
    assert.equal(new Set(parts.map(({ meeting }) => meeting.content.startsAt)).size, 3)
  })

  test('who add items at once add them all, and no number is given twice', async () => {
    const contexts = await Promise.all([1, 2, 3, 4].map(secretary))
    const item = { meeting: world.meeting, purpose: 'discussion' } as const
    const added = await Promise.all(contexts.map((context, n) => addItem(context, { ...item, title: `Kite ${n}` })))
    assert.equal(granted(added), 4)
    const { items } = await partsIn(world, world.meeting)
    assert.deepEqual(
      items.map(({ content }) => content.number),
      items.map((_, n) => n + 1),
    )
    assert.equal(new Set(items.map(({ content }) => content.serial)).size, items.length)
  })

  test('who move the same item from the same page move it once', async () => {
    const { id, number, item } = await itemCalled(world, world.meeting, 'Kite 3')
    const asked = { item: id, to: 'up', version: item.record.version } as const
    const contexts = await Promise.all([secretary(), secretary()])
    assert.equal(granted(await Promise.all(contexts.map(context => moveItem(context, asked)))), 1)
    assert.equal((await itemCalled(world, world.meeting, 'Kite 3')).number, number - 1)
    assert.equal(new Set(await agendaOf(world, world.meeting)).size, (await agendaOf(world, world.meeting)).length)
  })

  test('who open the meeting open it once: the other is told that it is open', async () => {
    got(await issuePapers(await secretary(), { meeting: world.meeting }))
    await callTheRoll(world, world.meeting, QUORUM)
    const contexts = await Promise.all([secretary(), contextAs(world, 'chair')])
    const opened = await Promise.all(contexts.map(context => openMeeting(context, { meeting: world.meeting })))
    assert.equal(granted(opened), 1)
    const told = opened.flatMap(verdict => (verdict.ok ? [] : verdict.refusals))
    assert.match(told[0]?.says ?? '', /now it is “Open”/)
    assert.equal((await partsIn(world, world.meeting)).meeting.record.state, 'open')
  })

  test('who see somebody leave record it once', async () => {
    const entry = await entryOf(world, 'lender1')
    const contexts = await Promise.all([secretary(), contextAs(world, 'chair')])
    const left = { meeting: world.meeting, entry, item: 2 }
    assert.equal(granted(await Promise.all(contexts.map(context => recordDeparture(context, left)))), 1)
  })
})

describe('a meeting among very many records', () => {
  let server: NativePostgres
  let world: MeetingWorld
  before(async () => {
    server = await startPostgres()
    world = await openMeetingWorld({ database: databaseOn(openPostgres(server.url)) })
    await world.house.database.maintain(async connection => await connection.script(MANY_RECORDS))
  })
  after(async () => {
    await world.close()
    await server.stop()
  })

  test('is read with all its parts without reading the others, now and as it stood', async () => {
    for (const statement of [partsOf('toy', world.meeting), partsOf('toy', world.meeting, world.clock.now)]) {
      const plan = await planOf(world, statement)
      assert.doesNotMatch(plan, /Seq Scan/)
      assert.match(plan, /record_of_parent/)
    }
  })

  test('stands in lists that read no more than they show', async () => {
    const range = { offset: 0, limit: 51 }
    for (const statement of [
      comingMeetings('toy', '2016-12-01', 'council'),
      pastMeetings('toy', '2016-12-01', 'council', range),
    ]) {
      const plan = await planOf(world, statement)
      assert.doesNotMatch(plan, /Seq Scan|Sort Method/)
      assert.match(plan, /record_in_list_order/)
    }
  })
})

const MANY_RECORDS = `
  insert into ledger.record (id, code, kind, reference, title, state, classification, audience, version, edition, body, on_date,
      head_hash, created_at, changed_at)
    select gen_random_uuid(), 'toy', (array['item', 'paper', 'meeting', 'decision'])[1 + n % 4], 'many-' || n, 'One of many', 'called',
      'white', '{0,1}', 1, '2016-07-01', 'council', date '2010-01-01' + n % 3000, 'none', now(), now()
    from generate_series(1, 40000) n;
  insert into ledger.version (record, version, title, state, reference, classification, audience, content, valid_from)
    select id, 1, title, state, reference, classification, audience, '{}', now() from ledger.record where reference like 'many-%';
  analyze`

/** How the database reads for somebody of the public. */
async function planOf(world: MeetingWorld, statement: Compilable): Promise<string> {
  const { sql, parameters } = statement.compile()
  const asPublic = "begin; select set_config('role', 'witan_app', true), set_config('witan.groups', '1', true)"
  const explained = `${asPublic}; explain (analyze) ${inline(sql, parameters)}; rollback`
  const outcomes = await world.house.database.maintain(async connection => await connection.script(explained))
  return (outcomes[2]?.rows ?? []).map(row => String(Object.values(row)[0])).join('\n')
}
