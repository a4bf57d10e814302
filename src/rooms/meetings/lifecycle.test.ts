import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  agendaOf,
  callTheRoll,
  concludeAll,
  MEETING_DAY,
  type MeetingWorld,
  type OfferAsRead,
  openMeetingWorld,
  partsIn,
  QUORUM,
  readAs,
} from '../../../test/world-meeting.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { addItem } from './acts/add-item.ts'
import { callMeeting } from './acts/call-meeting.ts'

async function offersTo(
  world: MeetingWorld,
  as: 'secretary' | 'chair' | 'lender1',
): Promise<ReadonlyMap<string, OfferAsRead>> {
  const { acts } = await readAs(world, as)
  return new Map(acts.map(offer => [offer.act, offer]))
}

describe('the life of a meeting', () => {
  let world: MeetingWorld
  let page: string
  before(async () => {
    world = await openMeetingWorld()
    page = `/meetings/${world.meeting}`
  })
  after(async () => await world.close())

  test('begins with the standing items of its body, and says which acts there are', async () => {
    assert.equal((await agendaOf(world, world.meeting))[0], 'Welcome and apologies')
    const offers = await offersTo(world, 'secretary')
    assert.equal(offers.get('issue-papers')?.isPossible, true)
    assert.equal(offers.get('open-meeting')?.isPossible, false)
    assert.equal(offers.get('open-meeting')?.refusals[0]?.clause, '5.1')
  })

  test('offers nothing to a member, and refuses a member who tries', async () => {
    assert.equal((await offersTo(world, 'lender1')).size, 0)
    const tried = await send(world, `${page}/issue`, {}, 'lender1')
    assert.equal(tried.status, 422)
    assert.match(tried.problems.join(), /done by the Code Secretary/)
  })

  test('lets nobody act who has not signed in', async () => {
    const before = (await partsIn(world, world.meeting)).meeting.record.version
    for (const noun of ['issue', 'opening', 'closing', 'cancellation', 'rescheduling', 'interests', 'paper-chases']) {
      const tried = await send(world, `${page}/${noun}`, { reason: 'None.', interest: 'None.' })
      assert.notEqual(tried.location, page, noun)
      assert.ok(tried.status >= 400 || tried.location?.startsWith('/sign-in'), `${noun} ${tried.status}`)
    }
    assert.equal((await partsIn(world, world.meeting)).meeting.record.version, before)
  })

  test('offers the chair what the table gives the chair, and no more', async () => {
    const offers = await offersTo(world, 'chair')
    assert.ok(offers.has('open-meeting') && offers.has('cancel-meeting'))
    assert.equal(offers.has('issue-papers'), false)
  })

  test('makes the roll of those expected when the papers are issued', async () => {
    const issued = await send(world, `${page}/issue`, {}, 'secretary')
    assert.equal(issued.location, page)
    const { meeting, roll } = await partsIn(world, world.meeting)
    assert.equal(meeting.record.state, 'papers-issued')
    assert.deepEqual(
      roll?.content.entries.map(({ status, as }) => `${as} ${status}`),
      Array.from({ length: 6 }, () => 'member expected'),
    )
  })

  test('cannot be opened without a quorum, and says what is missing', async () => {
    world.clock.now = MEETING_DAY
    await callTheRoll(world, world.meeting, ['lender1', 'lender2'])
    const refused = await send(world, `${page}/opening`, {}, 'secretary')
    assert.equal(refused.status, 422)
    assert.match(refused.problems.join(), /Not quorate: 2 of 6 seats present, the Chair not among them.*5\.1/)
    assert.match((await visit(world, page, 'secretary')).text, /Open the meeting: not now\. Not quorate/)
  })

  test('opens with a quorum, and from then on everybody may read who is there', async () => {
    assert.equal((await readAs(world)).roll, undefined)
    await callTheRoll(world, world.meeting, QUORUM)
    assert.equal((await send(world, `${page}/opening`, {}, 'chair')).location, page)
    const { roll, state } = await readAs(world)
    assert.equal(state, 'open')
    assert.match(roll?.quorum.says ?? '', /^Quorate: 4 of 6/)
  })

  test('is adjourned for a reason alone', async () => {
    assert.equal((await send(world, `${page}/adjournment`, { reason: '' }, 'chair')).status, 422)
    await send(world, `${page}/adjournment`, { reason: 'A fire drill.' }, 'chair')
    assert.match((await visit(world, page)).text, /Adjourned at .*: A fire drill\./)
    const { meeting } = await partsIn(world, world.meeting)
    assert.equal(meeting.content.adjournments[0]?.resumedAt, null)
  })

  test('is resumed', async () => {
    assert.equal((await send(world, `${page}/resumption`, {}, 'chair')).location, page)
    assert.equal((await readAs(world)).state, 'open')
  })

  test('cannot be closed while items have come to nothing', async () => {
    const refused = await send(world, `${page}/closing`, {}, 'secretary')
    assert.match(refused.problems.join(), /^\d+ items have come to nothing yet: 1 to \d+/)
    assert.equal((await offersTo(world, 'secretary')).get('close-meeting')?.isPossible, false)
  })

  test('closes once every item is concluded', async () => {
    await concludeAll(world)
    assert.equal((await send(world, `${page}/closing`, {}, 'secretary')).location, page)
    const { meeting } = await partsIn(world, world.meeting)
    assert.equal(meeting.record.state, 'closed')
    assert.equal(meeting.content.closedAt, MEETING_DAY)
  })

  test('tells its history, and how it stood on an earlier day', async () => {
    const now = await visit(world, page)
    for (const sentence of ['called the meeting', 'issued the papers', 'opened the meeting', 'closed the meeting']) {
      assert.match(now.text, new RegExp(sentence))
    }
    const then = await visit(world, `${page}?as-at=2016-11-22`)
    assert.match(then.text, /State Papers issued/)
    assert.doesNotMatch(then.text, /opened the meeting/)
  })
})

describe('a meeting that is moved or cancelled', () => {
  let world: MeetingWorld
  let page: string
  before(async () => {
    world = await openMeetingWorld()
    page = `/meetings/${world.meeting}`
  })
  after(async () => await world.close())

  const moved = { date: '2016-12-08', startsAt: '10:30', endsAt: '12:00', place: 'Library', reason: 'The hall is let.' }

  test('keeps nothing of a form without a reason, and shows it again as it was filled in', async () => {
    const refused = await send(world, `${page}/rescheduling`, { ...moved, reason: '' }, 'secretary')
    assert.match(refused.problems.join(), /Give the reason/)
    assert.equal(refused.$('#date').val(), '2016-12-08')
  })

  test('takes its dates with it', async () => {
    await send(world, `${page}/rescheduling`, moved, 'secretary')
    const { startsAt, endsAt, place, dates, documentReference } = await readAs(world)
    assert.deepEqual([startsAt, endsAt, place], ['2016-12-08T10:30:00.000Z', '2016-12-08T12:00:00.000Z', 'Library'])
    assert.equal(dates.papersDue.date, '2016-12-05')
    assert.equal(documentReference, 'TC-001-20161208')
  })

  test('is not moved twice from one form', async () => {
    const stale = await send(
      world,
      `${page}/rescheduling`,
      { ...moved, date: '2016-12-09', _version: '1' },
      'secretary',
    )
    assert.match(stale.problems.join(), /Somebody else has changed this/)
    assert.equal((await readAs(world)).startsAt, '2016-12-08T10:30:00.000Z')
  })

  test('is done once by a doubled click', async () => {
    const { version } = await readData<{ version: number }>(world, page, 'secretary')
    const twice = { ...moved, date: '2016-12-09', _key: 'a-key-of-this-form', _version: String(version) }
    const first = await send(world, `${page}/rescheduling`, twice, 'secretary')
    const second = await send(world, `${page}/rescheduling`, twice, 'secretary')
    assert.deepEqual([first.location, second.location], [page, page])
    const { history } = await readAs(world)
    assert.equal(history.filter(({ verb }) => verb === 'meeting-rescheduled').length, 2)
  })

  test('gives its business to the next one when it is cancelled, and no standing item', async () => {
    const next = got(await callMeeting(await contextAs(world, 'secretary'), { body: 'council', date: '2017-01-03' }))
    const item = { meeting: world.meeting, title: 'Lost toys', purpose: 'discussion' } as const
    got(await addItem(await contextAs(world, 'secretary'), item))
    await send(world, `${page}/cancellation`, { reason: 'Snow.' }, 'chair')
    assert.equal((await readAs(world)).state, 'cancelled')
    const agenda = await agendaOf(world, next)
    assert.deepEqual(
      [
        agenda.filter(title => title === 'Lost toys').length,
        agenda.filter(title => title.startsWith('Welcome')).length,
      ],
      [1, 1],
    )
    assert.match((await visit(world, page)).text, /Cancelled: Snow\./)
  })
})
