import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  agendaOf,
  itemCalled,
  type MeetingAsRead,
  type MeetingWorld,
  openMeetingWorld,
  openTheMeeting,
  partsIn,
  QUORUM,
} from '../../../test/world-meeting.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { raiseAction } from '../actions/door.ts'
import { callMeeting } from './acts/call-meeting.ts'

describe('an agenda before the papers are out', () => {
  let world: MeetingWorld
  let page: string
  before(async () => {
    world = await openMeetingWorld()
    page = `/meetings/${world.meeting}/agenda`
  })
  after(async () => await world.close())

  const kites = { title: 'Kites in winter', purpose: 'decision', presenterKey: 'administrator', hasPaper: 'yes' }

  test('is kept by the secretary alone: for others there is no such page', async () => {
    assert.equal((await visit(world, page, 'secretary')).status, 200)
    for (const as of ['lender1', 'chair', undefined] as const) assert.equal((await visit(world, page, as)).status, 404)
    assert.equal((await send(world, page, kites, 'lender1')).status, 404)
  })

  test('takes business where the template keeps the place for papers', async () => {
    assert.equal((await send(world, page, kites, 'secretary')).location, page)
    const agenda = await agendaOf(world, world.meeting)
    assert.deepEqual(agenda.slice(2, 5), ['Headlines since we met', 'Kites in winter', 'Report of the Rules Panel'])
  })

  test('wants a title for each item', async () => {
    assert.match(
      (await send(world, page, { ...kites, title: ' ' }, 'secretary')).problems.join(),
      /Give the item a title/,
    )
  })

  test('is reordered by buttons', async () => {
    const { id, version } = await itemCalled(world, world.meeting, 'Kites in winter')
    await send(world, `${page}/moves`, { item: id, to: 'top', _version: version }, 'secretary')
    assert.equal((await agendaOf(world, world.meeting))[0], 'Kites in winter')
    const moved = await itemCalled(world, world.meeting, 'Kites in winter')
    await send(world, `${page}/moves`, { item: id, to: 'down', _version: moved.version }, 'secretary')
    assert.deepEqual((await agendaOf(world, world.meeting)).slice(0, 2), ['Welcome and apologies', 'Kites in winter'])
  })

  test('closes the gap when an item is taken off', async () => {
    const { id, version } = await itemCalled(world, world.meeting, 'Headlines since we met')
    await send(world, `${page}/withdrawals`, { item: id, _version: version }, 'secretary')
    const { items } = await partsIn(world, world.meeting)
    assert.deepEqual(
      items.map(({ content }) => content.number),
      items.map((_, n) => n + 1),
    )
  })

  test('is shown as it stood on an earlier day, in the order of that day', async () => {
    world.clock.now = '2016-11-23T09:00:00.000Z'
    const { id, version } = await itemCalled(world, world.meeting, 'Kites in winter')
    await send(world, `${page}/moves`, { item: id, to: 'down', _version: version }, 'secretary')
    const titles = async (query: string) => {
      const { agenda } = await readData<MeetingAsRead>(world, `/meetings/${world.meeting}${query}`)
      return agenda.slice(0, 3).map(({ title }) => title)
    }
    assert.deepEqual(await titles('?as-at=2016-11-22'), [
      'Welcome and apologies',
      'Kites in winter',
      'Minutes and actions',
    ])
    assert.deepEqual(await titles(''), ['Welcome and apologies', 'Minutes and actions', 'Kites in winter'])
    assert.equal((await visit(world, `/meetings/${world.meeting}?as-at=2016-11-20`)).status, 404)
  })

  test('shows both texts to whoever saves over a change that they have not seen', async () => {
    const { id, number, version } = await itemCalled(world, world.meeting, 'Kites in winter')
    const edit = `/meetings/${world.meeting}/items/${number}/edit`
    const fields = { ...kites, item: id, _version: version }
    assert.equal((await send(world, edit, { ...fields, title: 'Kites in frost' }, 'secretary')).status, 303)
    const stale = await send(world, edit, { ...fields, title: 'Kites in snow' }, 'secretary')
    assert.equal(stale.status, 422)
    assert.match(stale.text, /As it is now .*Kites in .*frost.*As you wrote it .*Kites in .*snow/)
    assert.equal(stale.$('#title').val(), 'Kites in snow')
    const again = stale.$(`form[action="${edit}"] [name=_version]`).val()
    assert.equal(
      (await send(world, edit, { ...fields, title: 'Kites in snow', _version: String(again) }, 'secretary')).status,
      303,
    )
  })
})

describe('an agenda after the papers are out', () => {
  let world: MeetingWorld
  let page: string
  before(async () => {
    world = await openMeetingWorld()
    page = `/meetings/${world.meeting}/agenda`
    await openTheMeeting(world, QUORUM)
  })
  after(async () => await world.close())

  test('keeps its numbers: nothing is moved, and what is added goes to the end', async () => {
    const { id, version } = await itemCalled(world, world.meeting, 'Minutes and actions')
    const moved = await send(world, `${page}/moves`, { item: id, to: 'up', _version: version }, 'secretary')
    assert.match(moved.problems.join(), /people know the items by their numbers/)
    await send(world, page, { title: 'A lost kite', purpose: 'discussion' }, 'secretary')
    assert.equal((await agendaOf(world, world.meeting)).at(-1), 'A lost kite')
  })

  test('leaves the number of an item that is taken off', async () => {
    const { id, number, version } = await itemCalled(world, world.meeting, 'Joiners and leavers')
    await send(world, `${page}/withdrawals`, { item: id, _version: version }, 'secretary')
    const { item } = await itemCalled(world, world.meeting, 'Joiners and leavers')
    assert.deepEqual([item.record.state, item.content.number], ['withdrawn', number])
  })

  test('hands an item that was not reached to the next meeting once that is called', async () => {
    const { id, number } = await itemCalled(world, world.meeting, 'A lost kite')
    const item = `/meetings/${world.meeting}/items/${number}`
    await send(world, `${item}/carrying-over`, { item: id }, 'secretary')
    const next = got(await callMeeting(await contextAs(world, 'secretary'), { body: 'council', date: '2017-01-03' }))
    const carried = await itemCalled(world, next, 'A lost kite')
    assert.equal(carried.item.content.carriedFrom, id)
    const shown = await visit(world, item)
    assert.match(shown.text, /State Carried over/)
    assert.match(shown.text, new RegExp(`Carried over to ${next}/item-`))
  })

  test('hands it on at once if the next meeting is called', async () => {
    const { id, number } = await itemCalled(world, world.meeting, 'Report of the Rules Panel')
    await send(world, `/meetings/${world.meeting}/items/${number}/carrying-over`, { item: id }, 'secretary')
    const { item } = await itemCalled(world, world.meeting, 'Report of the Rules Panel')
    assert.notEqual(item.content.carriedTo, null)
  })
})

describe('what waits for a body', () => {
  let world: MeetingWorld
  let next: string
  before(async () => {
    world = await openMeetingWorld()
    await openTheMeeting(world, QUORUM)
    const { id } = await itemCalled(world, world.meeting, 'Minutes and actions')
    await send(world, `/meetings/${world.meeting}/items/2/opening`, { item: id }, 'secretary')
    await raise(id, 'Code Secretary to count the kites by the next meeting')
    next = got(await callMeeting(await contextAs(world, 'secretary'), { body: 'council', date: '2017-01-03' }))
  })
  after(async () => await world.close())

  const raise = async (item: string, text: string) =>
    got(await raiseAction(await contextAs(world, 'secretary'), { item, text })).record.id

  const subjectsAtNext = async () => (await itemCalled(world, next, 'Minutes and actions')).item.content.subjects

  test('is on the agenda of the next meeting when that is called', async () => {
    assert.equal((await subjectsAtNext()).length, 1)
  })

  test('and what comes later is offered on its page, and put there by one press', async () => {
    const { id } = await itemCalled(world, world.meeting, 'Minutes and actions')
    const later = await raise(id, 'Code Secretary to mend the kites by the next meeting')
    const page = `/meetings/${next}/agenda`
    const shown = await visit(world, page, 'secretary')
    assert.match(shown.text, /What waits for the Council.*mend the kites/)
    const fields = Object.fromEntries(
      shown
        .$(`form[action="${page}/matters"]`)
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    )
    assert.equal((await send(world, `${page}/matters`, fields, 'secretary')).location, page)
    assert.ok((await subjectsAtNext()).includes(later))
    assert.doesNotMatch((await visit(world, page, 'secretary')).text, /mend the kites/)
    const again = await send(world, `${page}/matters`, { ...fields, _key: 'another-key' }, 'secretary')
    assert.match(again.problems.join(), /does not wait any more/)
  })

  test('an item is not concluded before its meeting is opened', async () => {
    const { id } = await itemCalled(world, next, 'Minutes and actions')
    const tried = await send(world, `/meetings/${next}/items/2/conclusion`, { item: id }, 'secretary')
    assert.match(tried.problems.join(), /has not been opened/)
  })
})

describe('one item after another', () => {
  let world: MeetingWorld
  before(async () => {
    world = await openMeetingWorld()
    await openTheMeeting(world, QUORUM)
  })
  after(async () => await world.close())

  test('leads by keys from one to the next', async () => {
    const shown = await visit(world, `/meetings/${world.meeting}/items/2`, 'secretary')
    assert.equal(shown.$('[data-key=ArrowLeft]').attr('href'), `/meetings/${world.meeting}/items/1`)
    assert.equal(shown.$('[data-key=ArrowRight]').attr('href'), `/meetings/${world.meeting}/items/3`)
    assert.equal((await visit(world, `/meetings/${world.meeting}/items/1`)).$('[data-key=ArrowLeft]').length, 0)
  })

  test('one that came to nothing is not concluded by turning to the next, but left, and is said so', async () => {
    const first = await itemCalled(world, world.meeting, 'Welcome and apologies')
    const second = await itemCalled(world, world.meeting, 'Minutes and actions')
    await send(world, `/meetings/${world.meeting}/items/1/opening`, { item: first.id }, 'secretary')
    await send(world, `/meetings/${world.meeting}/items/2/opening`, { item: second.id }, 'secretary')
    const { items } = await partsIn(world, world.meeting)
    assert.deepEqual(
      items.slice(0, 3).map(({ record }) => record.state),
      ['left', 'open', 'listed'],
    )
    const shown = await visit(world, `/meetings/${world.meeting}/items/1`, 'secretary')
    assert.match(shown.text, /Left without an outcome/)
    assert.match(shown.text, /turned to another item before this one had come to anything/)
    const refused = await send(world, `/meetings/${world.meeting}/closing`, {}, 'secretary')
    assert.match(refused.problems.join(), /have come to nothing yet: 1/)
    await send(world, `/meetings/${world.meeting}/items/1/conclusion`, { item: first.id }, 'secretary')
    const { items: after } = await partsIn(world, world.meeting)
    assert.equal(after[0]?.record.state, 'concluded')
  })

  test('an item has an address that lasts, whatever its number', async () => {
    const reached = await visit(world, `/meetings/${world.meeting}/items/by-serial/2`)
    assert.equal(reached.location, `/meetings/${world.meeting}/items/2`)
    assert.equal((await visit(world, `/meetings/${world.meeting}/items/by-serial/99`)).status, 404)
  })
})
