import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { itemCalled, type MeetingWorld, openMeetingWorld, partsIn } from '../../../test/world-meeting.ts'
import { contextAs, type CouncilKey, got, personOf, signInAs } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { addItem } from './acts/add-item.ts'

const SECRET = /complaint|library|string/i

async function sourceOf(world: MeetingWorld, url: string, as?: CouncilKey): Promise<string> {
  const cookies = as === undefined ? {} : await signInAs(world, as)
  return (await world.server.inject({ method: 'GET', url, cookies })).payload.replace(/<header.*?<\/header>/s, '')
}

describe('an item that is made confidential', () => {
  let world: MeetingWorld
  let base: string
  let number: number
  before(async () => {
    world = await openMeetingWorld()
    base = `/meetings/${world.meeting}`
    const item = { meeting: world.meeting, title: 'A complaint about the library', purpose: 'decision' } as const
    got(await addItem(await contextAs(world, 'secretary'), item))
    const added = await itemCalled(world, world.meeting, item.title)
    number = added.number
    world.clock.now = '2016-11-23T09:00:00.000Z'
    await send(
      world,
      `${base}/items/${number}/confidentiality`,
      { item: added.id, _version: added.version },
      'secretary',
    )
  })
  after(async () => await world.close())

  test('stands on the agenda of everybody as the stub of the code, at its number', async () => {
    const { agenda } = await readData<{ agenda: readonly { number: number; title: string }[] }>(world, base)
    assert.equal(agenda.find(line => line.number === number)?.title, 'Closed item')
    assert.match((await visit(world, `${base}/items/${number}`)).text, /Closed item/)
  })

  test('gives nothing away: not on a page, in its history, as at an earlier day, in a feed or by search', async () => {
    const item = `${base}/items/${number}`
    const addresses = [
      base,
      `${base}?as-at=2016-11-22`,
      item,
      `${item}?as-at=2016-11-22`,
      `${base}.ics`,
      '/meetings.ics',
    ]
    for (const as of [undefined, 'visitor', 'borrower2', 'administrator'] as const) {
      for (const address of addresses) {
        assert.doesNotMatch(await sourceOf(world, address, as), SECRET, `${address} as ${as}`)
        const asked = address.includes('?') ? '&' : '?'
        assert.doesNotMatch(await sourceOf(world, `${address}${asked}format=json`, as), SECRET, `${address} as ${as}`)
      }
      // The page says again what was searched for.
      assert.doesNotMatch(await sourceOf(world, '/search?q=complaint', as), /library/i)
    }
  })

  test('does not make the meeting look more secret than it is, to those who see it there', async () => {
    const bannerOf = async (as?: CouncilKey) => (await visit(world, base, as)).$('.witan-classification').text()
    assert.match(await bannerOf('lender2'), /^Red This page shows you what is Closed: signed readers only\. /)
    assert.match(await bannerOf('lender2'), /Council meeting 1 itself is Open to everybody\./)
    assert.match((await visit(world, base, 'lender2')).text, /Council meeting 1 itself: Everybody\./)
    assert.match(await bannerOf(), /^White Open to everybody/)
    assert.match((await visit(world, base)).text, /Who can see this Everybody\./)
  })

  test('has a page of its own for those who have signed, and for nobody else', async () => {
    const confidential = `${base}/items/${number}/confidential`
    const shown = await visit(world, confidential, 'lender2')
    assert.equal(shown.heading, `${number}. A complaint about the library`)
    assert.match(shown.text, /In public this item is called “Closed item”/)
    for (const as of [undefined, 'borrower2', 'administrator', 'commission'] as const) {
      assert.equal((await visit(world, confidential, as)).status, 404)
    }
  })

  test('keeps its history for those who have signed', async () => {
    const { twins } = await partsIn(world, world.meeting)
    const formerly = [...twins.values()][0]?.content.formerly
    assert.ok(formerly)
    assert.equal(
      (await visit(world, `${base}?as-at=2016-11-22`, 'lender2')).text.includes('A complaint about the library'),
      true,
    )
  })
})

describe('somebody who withdraws from a confidential item', () => {
  let world: MeetingWorld
  let base: string
  let confidential: string
  let id: string
  before(async () => {
    world = await openMeetingWorld()
    base = `/meetings/${world.meeting}`
    const item = {
      meeting: world.meeting,
      title: 'A complaint about the library',
      purpose: 'decision',
      classification: 'red',
    } as const
    id = got(await addItem(await contextAs(world, 'secretary'), item))
    confidential = `${base}/items/${(await itemCalled(world, world.meeting, item.title)).number}/confidential`
  })
  after(async () => await world.close())

  test('sees nothing of it any more, its title included', async () => {
    assert.equal((await visit(world, confidential, 'lender1')).status, 200)
    const interest = { interest: 'Employed by the library', isRecused: 'yes' }
    assert.equal((await send(world, `${confidential}/interests`, interest, 'lender1')).status, 303)
    assert.equal((await visit(world, confidential, 'lender1')).status, 404)
    assert.doesNotMatch((await visit(world, base, 'lender1')).text, SECRET)
    assert.doesNotMatch(
      (await visit(world, '/search?q=complaint', 'lender1')).$('main').text().replaceAll('complaint', ''),
      SECRET,
    )
  })

  test('and the others go on seeing it, and why', async () => {
    const shown = await visit(world, confidential, 'lender2')
    assert.match(shown.text, /Employed by the library Recused/)
    assert.doesNotMatch((await visit(world, confidential.replace('/confidential', ''))).text, /Employed/)
  })

  test('cannot act on it either', async () => {
    const tried = await send(world, `${confidential}/interests/withdrawal`, { item: id }, 'lender1')
    assert.equal(tried.status, 404)
  })

  test('sees it again when the interest is taken back', async () => {
    const withdrawn = { item: id, person: personOf(world, 'lender1') }
    await send(world, `${confidential}/interests/withdrawal`, withdrawn, 'secretary')
    assert.equal((await visit(world, confidential, 'lender1')).status, 200)
  })

  test('withdraws from every confidential item by withdrawing from the whole meeting', async () => {
    const interest = { interest: 'Sells the library its toys', isRecused: 'yes' }
    await send(world, `${base}/interests`, interest, 'borrower1')
    assert.equal((await visit(world, confidential, 'borrower1')).status, 404)
    const more = {
      meeting: world.meeting,
      title: 'Another complaint',
      purpose: 'decision',
      classification: 'red',
    } as const
    got(await addItem(await contextAs(world, 'secretary'), more))
    assert.doesNotMatch((await visit(world, base, 'borrower1')).text, /complaint/)
    assert.match((await visit(world, base, 'lender2')).text, /Another complaint/)
  })

  test('declares for themselves alone, unless they keep the roll', async () => {
    const forAnother = { interest: 'Theirs', person: personOf(world, 'lender2') }
    const tried = await send(world, `${base}/interests`, forAnother, 'lender1')
    assert.match(tried.problems.join(), /This is done by/)
    assert.equal((await send(world, `${base}/interests`, forAnother, 'secretary')).status, 303)
    assert.match(
      (await send(world, `${base}/interests`, { interest: 'Mine' }, 'visitor')).problems.join(),
      /This is done by/,
    )
  })
})
