import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type MeetingWorld, openMeetingWorld } from '../../../test/world-meeting.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'

type CalendarAsRead = Readonly<{
  coming: readonly Readonly<{ reference: string }>[]
  past: readonly Readonly<{ reference: string }>[]
  proposed: readonly Readonly<{ body: string; date: string }>[]
}>

describe('the calendar', () => {
  let world: MeetingWorld
  before(async () => {
    world = await openMeetingWorld()
  })
  after(async () => await world.close())

  const read = async (query = '') => await readData<CalendarAsRead>(world, `/meetings${query}`)

  test('shows meetings to come by month, with their paper day, to everybody', async () => {
    const shown = await visit(world, '/meetings')
    const [head, row] = shown.table('To come in December 2016')
    assert.equal(head?.[0], 'When')
    assert.match(row?.join(' ') ?? '', /Tuesday 6 December 2016, 2:00pm TC-001 Council .*Called 1 December 2016/)
  })

  test('proposes the regular days for which no meeting is called yet', async () => {
    const { proposed } = await read('?body=council')
    assert.deepEqual(
      proposed.map(({ date }) => date),
      ['2017-01-03', '2017-02-07'],
    )
    assert.equal((await visit(world, '/meetings')).$('form[action="/meetings"][method=post]').length, 0)
  })

  test('calls a proposed meeting by one press, which nobody has but who may call it', async () => {
    const shown = await visit(world, '/meetings?body=council', 'secretary')
    const form = shown.$('form[action="/meetings"][method=post]').first()
    const fields = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]))
    assert.equal((await send(world, '/meetings', fields, 'lender1')).status, 422)
    assert.equal((await send(world, '/meetings', fields, 'secretary')).location, '/meetings/TC-002')
    assert.deepEqual(
      (await read('?body=council')).proposed.map(({ date }) => date),
      ['2017-02-07'],
    )
  })

  test('calls a meeting on another day, and says why not', async () => {
    const past = { body: 'swap-working-group', date: '2016-11-01' }
    const refused = await send(world, '/meetings', past, 'secretary')
    assert.match(refused.problems.join(), /1 November 2016 is past/)
    assert.equal(refused.$('#date').val(), '2016-11-01')
    const called = await send(
      world,
      '/meetings',
      { ...past, date: '2016-12-12', startsAt: '11:00', place: 'Library' },
      'secretary',
    )
    assert.equal(called.location, '/meetings/SW-001')
  })

  test('is filtered by body', async () => {
    assert.deepEqual(
      (await read('?body=council')).coming.map(({ reference }) => reference),
      ['TC-001', 'TC-002'],
    )
    assert.deepEqual(
      (await read('?body=swap-working-group')).coming.map(({ reference }) => reference),
      ['SW-001'],
    )
  })

  test('draws a month, with meetings and the dates that follow from them', async () => {
    const weeks = (await visit(world, '/meetings?month=2016-12')).table('Meetings and dates in December 2016')
    assert.equal(weeks.length, 6)
    assert.match(weeks[2]?.[1] ?? '', /6 December 2016.*TC-001/)
    assert.match(weeks[1]?.[3] ?? '', /1 December 2016.*TC-001 papers due/)
    assert.match((await visit(world, '/meetings?month=2017-01')).text, /January 2017/)
  })

  test('shows what was held under what is to come, and the calendar of an earlier day', async () => {
    world.clock.now = '2016-12-20T09:00:00.000Z'
    const { coming, past } = await read()
    assert.deepEqual(
      coming.map(({ reference }) => reference),
      ['TC-002'],
    )
    assert.deepEqual(
      past.map(({ reference }) => reference),
      ['SW-001', 'TC-001'],
    )
    assert.deepEqual((await read('?as-at=2016-11-20')).coming, [])
    assert.equal((await read('?as-at=2016-12-01')).coming.length, 3)
    assert.match((await visit(world, '/meetings?as-at=2016-12-01')).text, /TC-001/)
  })
})

describe('a calendar to subscribe to', () => {
  let world: MeetingWorld
  before(async () => {
    world = await openMeetingWorld()
  })
  after(async () => await world.close())

  const fetch = async (url: string) =>
    (await world.server.inject({ method: 'GET', url })).payload.replaceAll(/\r\n /g, '')
  const field = (feed: string, name: string) => new RegExp(`^${name}[:;](.*)$`, 'm').exec(feed)?.[1]?.trim()

  test('has the meeting with its time in UTC, its place and its address', async () => {
    const feed = await fetch(`/meetings/${world.meeting}.ics`)
    assert.match(feed, /^BEGIN:VCALENDAR/)
    assert.match(feed, /DTSTART:20161206T140000Z/)
    assert.match(feed, /DTEND:20161206T160000Z/)
    assert.match(
      field(feed, 'DESCRIPTION') ?? '',
      /TC-001\. When it ends is not said\\; this is as long as its meetings/,
    )
    assert.match(feed, /SUMMARY:Council meeting 1/)
    assert.match(feed, /URL;VALUE=URI:http:\/\/test\.example\.org\/meetings\/TC-001/)
    assert.match(feed, /DTSTART;VALUE=DATE:20161201/)
  })

  test('keeps the identifier of a meeting that is moved, and raises its sequence', async () => {
    const before = await fetch('/meetings.ics')
    await send(
      world,
      `/meetings/${world.meeting}/rescheduling`,
      { date: '2016-12-08', endsAt: '15:30', reason: 'The hall is let.' },
      'secretary',
    )
    const after = await fetch('/meetings.ics')
    assert.equal(field(after, 'UID'), field(before, 'UID'))
    assert.ok(Number(field(after, 'SEQUENCE')) > Number(field(before, 'SEQUENCE')))
    assert.match(after, /DTSTART:20161208T140000Z/)
    assert.match(after, /DTEND:20161208T153000Z/)
    assert.doesNotMatch(field(after, 'DESCRIPTION') ?? '', /not said/)
  })

  test('marks a meeting that is cancelled, and leaves it in', async () => {
    await send(world, `/meetings/${world.meeting}/cancellation`, { reason: 'Snow.' }, 'secretary')
    const feed = await fetch('/meetings.ics?body=council')
    assert.match(feed, /STATUS:CANCELLED/)
    assert.match(feed, /SUMMARY:Cancelled: Council meeting 1/)
  })

  test('is there for each body, and for none that does not exist', async () => {
    assert.doesNotMatch(await fetch('/meetings.ics?body=rules-panel'), /VEVENT/)
    const none = await world.server.inject({ method: 'GET', url: '/meetings.ics?body=none' })
    assert.equal(none.statusCode, 404)
    assert.equal((await world.server.inject({ method: 'GET', url: '/meetings/TC-999.ics' })).statusCode, 404)
  })
})
