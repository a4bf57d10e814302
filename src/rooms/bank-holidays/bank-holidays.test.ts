import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deadlineOf } from '../../kit/deadline.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { seatTheCouncil } from '../../../test/world-council.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { takeUpLists } from './acts/take-up-lists.ts'

let world: World
before(async () => {
  world = await openWorld({ at: '2028-11-01T09:00:00.000Z' })
  await seatTheCouncil(world)
})
after(() => world.close())

const ADDRESS = '/bank-holidays/england-and-wales'
const YEAR_2029 = `2029-01-01 New Year's Day
2029-03-30 Good Friday
2029-04-02 Easter Monday`

/** One Working Day after a day, by the calendar of the house. */
const dayAfter = (from: string) =>
  deadlineOf(
    { days: 1, unit: 'working-days', counting: 'day-after', nation: 'england-and-wales' },
    from,
    world.house.calendar,
  )

test('everybody reads the bank holidays of each nation, and up to when they are known', async () => {
  const page = await visit(world, '/bank-holidays')
  assert.equal(page.heading, 'Bank holidays in 2028')
  assert.deepEqual(page.table('England and Wales in 2028')[1], [
    'Monday 3 January 2028',
    "New Year's Day, substitute day",
  ])
  assert.match((await visit(world, ADDRESS)).text, /whole from 1 January 2011 to 31 December 2028/)
  assert.equal((await visit(world, '/bank-holidays/narnia')).status, 404)
})

test('a party may not change the list, and is not shown the form', async () => {
  assert.equal((await visit(world, ADDRESS, 'lender1')).$('form[action$="/changes"]').length, 0)
  const refused = await send(world, `${ADDRESS}/changes`, { added: YEAR_2029, reason: 'The Gazette' }, 'lender1')
  assert.match(refused.text, /Only the .* can do this/)
})

test('a deadline beyond the list is provisional until the secretariat has entered the year, and goes by it at once', async () => {
  assert.deepEqual([dayAfter('2029-03-29').date, dayAfter('2029-03-29').provisional], ['2029-03-30', true])
  const fields = { added: YEAR_2029, removed: '', horizon: '2029-12-31', reason: 'Published by the Government' }
  const sent = await send(world, `${ADDRESS}/changes`, fields, 'secretary')
  assert.equal(sent.location, ADDRESS)
  assert.deepEqual([dayAfter('2029-03-29').date, dayAfter('2029-03-29').provisional], ['2029-04-03', false])
  assert.match(dayAfter('2029-03-29').explanation, /Good Friday/)
})

test('the page shows what was added here, and history says why', async () => {
  const page = await visit(world, ADDRESS)
  assert.deepEqual(page.table('in 2029')[2], ['Friday 30 March 2029', 'Good Friday Added here'])
  assert.match(page.text, /changed the list of bank holidays/)
  assert.match(page.text, /Published by the Government/)
  const { horizon, days } = await readData<{ horizon: string; days: readonly Readonly<{ isAddedHere: boolean }>[] }>(
    world,
    ADDRESS,
  )
  assert.deepEqual([horizon, days.filter(({ isAddedHere }) => isAddedHere).length], ['2029-12-31', 3])
})

test('a day that is moved is taken out and put in elsewhere; the list as it stood before can still be read', async () => {
  const version = String((await readData<{ version: number }>(world, ADDRESS)).version)
  const fields = {
    removed: '2028-12-25',
    added: '2028-12-28 Christmas Day, moved',
    reason: 'Proclaimed',
    _version: version,
  }
  assert.equal((await send(world, `${ADDRESS}/changes`, fields, 'secretary')).location, ADDRESS)
  assert.equal(dayAfter('2028-12-22').date, '2028-12-25')
  const page = await visit(world, ADDRESS)
  assert.match(page.text, /Taken out of the list here: 25 December 2028/)
  const before = await visit(world, `${ADDRESS}?as-at=2028-10-31`)
  assert.doesNotMatch(before.text, /30 March 2029/)
})

test('what is no date, no holiday, or there already is refused in words, and nothing is changed', async () => {
  const { version } = await readData<{ version: number }>(world, ADDRESS)
  const refusal = async (fields: Readonly<Record<string, string>>) => {
    const sent = await send(
      world,
      `${ADDRESS}/changes`,
      { reason: 'x', _version: String(version), ...fields },
      'secretary',
    )
    return sent.problems.join(' ')
  }
  assert.match(await refusal({ added: 'Monday next' }), /is not a date/)
  assert.match(await refusal({ added: '2029-05-07' }), /has no title/)
  assert.match(await refusal({ added: '2029-01-01 New Year' }), /is a bank holiday already/)
  assert.match(await refusal({ removed: '2029-01-02' }), /is not a bank holiday/)
  assert.match(await refusal({ horizon: '2020-01-01' }), /already covers/)
  assert.match(await refusal({ added: '2029-05-07 Early May', reason: ' ' }), /Say by what/)
  assert.match(await refusal({}), /stands like this already/)
  assert.equal((await readData<{ version: number }>(world, ADDRESS)).version, version)
  const stale = await send(
    world,
    `${ADDRESS}/changes`,
    { added: '2029-05-07 Early May', reason: 'x', _version: '1' },
    'secretary',
  )
  assert.match(stale.text, /2029-05-07 Early May/)
  assert.notEqual(stale.location, ADDRESS)
})

test('another process of the same installation takes the lists up when it starts, and now and then', async () => {
  const other = await openWorld({ database: world.house.database })
  assert.ok(other.house.calendar['england-and-wales'].titles['2029-03-30'])
  await takeUpLists(other.house)
  assert.equal(other.house.calendar['england-and-wales'].horizon, '2029-12-31')
})
