import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  entryOf,
  itemCalled,
  type MeetingWorld,
  openMeetingWorld,
  openTheMeeting,
  partsIn,
  QUORUM,
} from '../../../test/world-meeting.ts'
import { contextAs, got, personOf } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { addItem } from './acts/add-item.ts'

type RollAsRead = Readonly<{
  items: readonly Readonly<{ number: number; isQuorate: boolean; says: string; away: readonly string[] }>[]
}>

describe('the roll', () => {
  let world: MeetingWorld
  let page: string
  before(async () => {
    world = await openMeetingWorld()
    page = `/meetings/${world.meeting}/roll`
  })
  after(async () => await world.close())

  test('can be begun before the papers are out, to take down apologies', async () => {
    assert.match((await visit(world, page, 'secretary')).text, /It can be begun earlier/)
    assert.equal((await visit(world, page, 'lender1')).status, 404)
    await send(world, page, {}, 'secretary')
    assert.equal((await visit(world, page, 'secretary')).table('Roll call').length, 9)
  })

  test('forecasts the quorum from those who are expected', async () => {
    assert.match((await visit(world, page, 'secretary')).text, /If all come who are expected: quorate: 6 of 6/)
    const borrower = await entryOf(world, 'borrower1')
    await send(world, page, { entry: borrower, answer: 'apologies' }, 'secretary')
    assert.match((await visit(world, page, 'secretary')).text, /If all come who are expected: quorate: 5 of 6/)
  })

  test('is called in one form, with one answer for each name', async () => {
    const shown = await visit(world, page, 'secretary')
    const rows = shown.$('select[name=answer]').toArray()
    assert.equal(rows.length, 6)
    for (const row of rows) assert.equal(shown.$(`label[for="${shown.$(row).attr('id')}"]`).length, 1)
    const entry = [await entryOf(world, 'chair'), await entryOf(world, 'lender1')]
    const answer = ['telephone', `alternate:${personOf(world, 'standIn')}`]
    assert.equal((await send(world, page, { entry, answer }, 'secretary')).location, page)
    const after = await visit(world, page, 'secretary')
    assert.equal(after.$(`select[name=answer]`).first().val(), 'telephone')
    assert.equal(after.$(`select[name=answer]`).eq(1).val(), answer[1])
  })

  test('marks everybody as present by one press who is still expected', async () => {
    const shown = await visit(world, page, 'secretary')
    const form = shown.$('form').filter((_, element) => shown.$(element).find('select[name=answer]').length > 0)
    const sent = form.serializeArray()
    const fields = {
      entry: sent.filter(({ name }) => name === 'entry').map(({ value }) => value),
      answer: sent.filter(({ name }) => name === 'answer').map(({ value }) => value),
      everybody: 'present',
    }
    await send(world, page, fields, 'secretary')
    const answers = (await visit(world, page, 'secretary')).$('select[name=answer]')
    assert.deepEqual(
      answers.toArray().map(element => shown.$(element).val()),
      ['telephone', fields.answer[1], 'present', 'apologies', 'present', 'present'],
    )
  })

  test('is not overwritten by a form that was made before somebody else changed it', async () => {
    const entry = await entryOf(world, 'chair')
    const stale = await send(world, page, { entry, answer: 'absent', _version: '1' }, 'secretary')
    assert.match(stale.problems.join(), /Somebody else has changed this/)
    assert.equal(stale.$('select[name=answer]').first().val(), 'absent')
    assert.match(stale.text, /It says now: Present by telephone/)
  })

  test('takes somebody who is not known yet, by name and where they come from, and once for a doubled click', async () => {
    const added = {
      name: 'Kite maker',
      organisation: 'Kite Club',
      as: 'presenter',
      presence: 'expected',
      _key: 'the-key-of-this-form',
    }
    await send(world, `${page}/additions`, added, 'secretary')
    await send(world, `${page}/additions`, added, 'secretary')
    const { roll } = await partsIn(world, world.meeting)
    const presenters = roll?.content.entries.filter(({ as }) => as === 'presenter')
    assert.deepEqual(
      presenters?.map(({ organisation, status }) => [organisation, status]),
      [['Kite Club', 'expected']],
    )
    assert.match((await visit(world, page, 'secretary')).text, /Kite maker/)
  })

  test('takes nobody who does not exist, and no item that is none', async () => {
    const entry = await entryOf(world, 'lender1')
    const nobody = ['nobody', '00000000-0000-0000-0000-000000000000']
    for (const person of nobody) {
      const added = await send(
        world,
        `${page}/additions`,
        { person, as: 'presenter', presence: 'present' },
        'secretary',
      )
      assert.match(added.problems.join(), /There is no such person/)
      const answered = await send(world, page, { entry, answer: `alternate:${person}` }, 'secretary')
      assert.match(answered.problems.join(), /There is no such person/)
      const base = `/meetings/${world.meeting}/interests`
      assert.match(
        (await send(world, base, { person, interest: 'Any' }, 'secretary')).problems.join(),
        /There is no such person/,
      )
    }
    for (const item of ['-1', '0', 'x', '1.5']) {
      assert.match(
        (await send(world, `${page}/departures`, { entry, item }, 'secretary')).problems.join(),
        /number of the item/,
      )
    }
  })

  test('keeps no name of anybody', async () => {
    const { roll } = await partsIn(world, world.meeting)
    assert.doesNotMatch(JSON.stringify(roll), /Kite maker/)
  })
})

describe('who is there, item by item', () => {
  let world: MeetingWorld
  let base: string
  before(async () => {
    world = await openMeetingWorld()
    base = `/meetings/${world.meeting}`
    await openTheMeeting(world, ['chair', 'lender1', 'lender2'])
    const { id } = await itemCalled(world, world.meeting, 'Headlines since we met')
    await send(world, `${base}/items/3/opening`, { item: id }, 'secretary')
  })
  after(async () => await world.close())

  const quorumAtItem = async (number: number) => {
    const { items } = await readData<RollAsRead>(world, `${base}/roll`, 'secretary')
    return items.find(item => item.number === number)
  }

  test('somebody leaves by one press, from the item that is open', async () => {
    const shown = await visit(world, `${base}/items/3`, 'secretary')
    const form = shown.$(`form[action="${base}/roll/departures"]`).filter((_, element) => {
      return shown.$(element).text().includes('Lender Member 2')
    })
    const fields = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]))
    assert.equal((await send(world, `${base}/roll/departures`, fields, 'secretary')).location, `${base}/items/3`)
    assert.deepEqual((await quorumAtItem(3))?.away, ['Lender Member 2'])
    assert.deepEqual((await quorumAtItem(2))?.away, [])
  })

  test('the page says since when there is no quorum, and who had left', async () => {
    assert.equal((await quorumAtItem(2))?.isQuorate, true)
    const item = await visit(world, `${base}/items/4`)
    assert.match(item.text, /Not quorate since item 3, when the Lender Member 2 left\. Not quorate: 2 of 6 seats/)
  })

  test('whoever comes back makes it quorate again, from that item on', async () => {
    const entry = await entryOf(world, 'lender2')
    await send(world, `${base}/roll/returns`, { entry, item: '5' }, 'secretary')
    assert.deepEqual([(await quorumAtItem(4))?.isQuorate, (await quorumAtItem(5))?.isQuorate], [false, true])
    assert.match((await visit(world, `${base}/roll`)).text, /member, present, items 1 to 2 and from item 5/)
  })

  test('nobody leaves twice', async () => {
    const entry = await entryOf(world, 'lender1')
    await send(world, `${base}/roll/departures`, { entry, item: '6' }, 'secretary')
    const again = await send(world, `${base}/roll/departures`, { entry, item: '6' }, 'secretary')
    assert.match(again.problems.join(), /They are not there/)
  })

  test('a member who has withdrawn from an item does not count for it', async () => {
    const { id } = await itemCalled(world, world.meeting, 'Minutes and actions')
    const interest = { item: id, interest: 'Wrote them', isRecused: 'yes' }
    await send(world, `${base}/items/2/interests`, interest, 'lender1')
    assert.equal((await quorumAtItem(2))?.isQuorate, false)
    assert.match(
      (await visit(world, `${base}/items/2`)).text,
      /when the Lender Member 1 withdrew because of an interest/,
    )
    await send(
      world,
      `${base}/items/2/interests/withdrawal`,
      { item: id, person: personOf(world, 'lender1') },
      'lender1',
    )
    assert.equal((await quorumAtItem(2))?.isQuorate, true)
  })
})

describe('a confidential item', () => {
  let world: MeetingWorld
  let base: string
  let number: number
  let id: string
  before(async () => {
    world = await openMeetingWorld()
    base = `/meetings/${world.meeting}`
    const item = { meeting: world.meeting, title: 'A complaint', purpose: 'decision', classification: 'red' } as const
    id = got(await addItem(await contextAs(world, 'secretary'), item))
    number = (await itemCalled(world, world.meeting, 'A complaint')).number
    await openTheMeeting(world, [...QUORUM, 'borrower2'])
  })
  after(async () => await world.close())

  const open = async (as: 'secretary' | 'chair') =>
    await send(world, `${base}/items/${number}/opening`, { item: id }, as)

  test('is not opened while somebody is there who has not signed: everybody learns that, and the chair alone who', async () => {
    const secretary = await open('secretary')
    assert.equal(secretary.status, 422)
    assert.match(secretary.problems.join(), /Somebody who is there has not signed.*8\.3/)
    assert.doesNotMatch(secretary.problems.join(), /Borrower/)
    assert.match((await open('chair')).problems.join(), /You alone are told who: the Borrower Member 2\./)
  })

  test('is opened once they have left, and they do not come back while it is open', async () => {
    const entry = await entryOf(world, 'borrower2')
    await send(world, `${base}/roll/departures`, { entry, item: String(number) }, 'secretary')
    assert.equal((await open('secretary')).status, 303)
    const back = await send(world, `${base}/roll/returns`, { entry }, 'secretary')
    assert.match(back.problems.join(), /has not signed/)
    const called = await send(world, `${base}/roll`, { entry, answer: 'absent' }, 'secretary')
    assert.equal(called.status, 303)
  })

  test('is opened by nobody who does not lead through the meeting', async () => {
    const tried = await send(world, `${base}/items/${number}/opening`, { item: id }, 'lender1')
    assert.match(tried.problems.join(), /This is done by/)
  })
})

test('the roll of a meeting that is cancelled is called no more', async () => {
  const world = await openMeetingWorld()
  const page = `/meetings/${world.meeting}`
  await send(world, `${page}/cancellation`, { reason: 'Snow.' }, 'secretary')
  assert.match((await send(world, `${page}/roll`, {}, 'secretary')).problems.join(), /The meeting is over/)
  await world.close()
})
