import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ROOMS } from '../../app.ts'
import { contextAs, type CouncilKey, got, personOf, seatTheCouncil, signInAs } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { identify } from '../../shell/web/reader.ts'
import { contextOf } from '../../shell/house.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { granted } from '../../kit/verdict.ts'
import { callMeeting } from '../meetings/door.ts'
import { listSeats, rolesOn, type SeatOnDay, undeclaredAmong } from './door.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)

type BodyPage = Readonly<{ seats: readonly SeatOnDay[]; vacancies: readonly string[]; history: readonly unknown[] }>
const bodyPage = (address: string, as?: CouncilKey) => readData<BodyPage>(world, `/bodies/${address}`, as)

const dated = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

async function groupsOf(key: CouncilKey): Promise<readonly string[]> {
  const { witan } = await signInAs(world, key)
  return (await identify(world.house, witan)).groupKeys
}

async function groupsOfBody(key: CouncilKey): Promise<readonly string[]> {
  return (await groupsOf(key)).filter(group => group.includes('council'))
}

async function memberOf(seat: string, date: string): Promise<string | null> {
  const { seats } = await bodyPage(`council?date=${date}`, 'visitor')
  return seats.find(one => `${one.key}-${one.number}` === seat)?.member ?? null
}

test('every body of the edition stands in the list, by kind, with its seats', async () => {
  const page = await visit(world, '/bodies')
  assert.equal(page.heading, 'Bodies')
  assert.match(
    page.text,
    /Toy Lending Council On the first Tuesday of each month at 2:00pm\. 6 of 8 seats held, 2 vacant/,
  )
  const { bodies } = await readData<{ bodies: Record<string, unknown>[] }>(world, '/bodies')
  assert.deepEqual(
    bodies.map(({ key, kind, held }) => [key, kind, held]),
    [
      ['council', 'panel', 6],
      ['rules-panel', 'board', 1],
      ['swap-working-group', 'working-group', 0],
    ],
  )
})

test('starting again changes nothing', async () => {
  const history = async () => (await bodyPage('council')).history.length
  const before = await history()
  for (const room of ROOMS) await room.settle?.(world.house)
  assert.equal(await history(), before)
  assert.equal((await bodyPage('council')).seats.length, 8)
})

test('a body’s page names its vacancies, and the names of its members only to those who have signed in', async () => {
  const open = await visit(world, '/bodies/council')
  assert.match(open.text, /Vacant: Lender Member 3, Children's Member/)
  assert.match(open.text, /Lender: 2 of 3 held, 1 vacant/)
  assert.doesNotMatch(open.text, /Stand-in of Lender Member 1/)
  const rows = (await visit(world, '/bodies/council', 'visitor')).table('Who holds which seat of the Council')
  assert.deepEqual(rows[2], ['Lender Member 1', 'Lender Member 1', '1 July 2016', 'Stand-in of Lender Member 1', 'One'])
  assert.deepEqual(rows[4], ['Lender Member 3', 'Vacant', '', '', 'One'])
})

test('a body that does not exist, and one as at a day before it was entered, are absent', async () => {
  assert.equal((await visit(world, '/bodies/dragons')).status, 404)
  assert.equal((await visit(world, '/bodies/council?as-at=2016-12-01')).status, 404)
  assert.equal((await visit(world, '/bodies/council/seats/lender-9')).status, 404)
})

test('the secretary appoints to a vacant seat, and the seat was nobody’s before that day', async () => {
  const fields = {
    seat: 'lender-3',
    person: personOf(world, 'visitor'),
    role: 'member',
    ...dated('from', '2016-12-08'),
  }
  const made = await send(world, '/bodies/council/appointments', fields, 'secretary')
  assert.equal(made.location, '/bodies/council/seats/lender-3')
  const board = await visit(world, '/bodies/council', 'secretary')
  assert.match(board.text, /Lender Member 3 Vacant ?From 8 December 2016: Visitor/)
  assert.equal(await memberOf('lender-3', '2016-12-07'), null)
  assert.equal(await memberOf('lender-3', '2016-12-08'), personOf(world, 'visitor'))
  assert.equal((await groupsOf('visitor')).includes('members-of-the-body:council'), false, 'not before it begins')
  world.clock.now = '2016-12-08T09:00:00.000Z'
  assert.ok((await groupsOf('visitor')).includes('members-of-the-body:council'))
  world.clock.now = '2016-12-05T09:00:00.000Z'
})

test('a seat that is held, and a person who has a place, are refused in words on the form as it was filled in', async () => {
  const fields = {
    seat: 'lender-1',
    person: personOf(world, 'lender2'),
    role: 'member',
    ...dated('from', '2016-12-09'),
  }
  const again = await send(world, '/bodies/council/appointments', fields, 'secretary')
  assert.equal(again.status, 422)
  assert.deepEqual(again.problems, [
    'The seat “Lender Member 1” is held from 1 July 2016. End that first, or choose dates that do not overlap with it.',
    'This person holds the seat “Lender Member 2” from 1 July 2016. One person has one place on a body: end that first, or choose somebody else.',
  ])
  assert.equal(again.$('select[name=seat]').val(), 'lender-1')
  assert.equal(again.$('select[name=person]').val(), personOf(world, 'lender2'))
  assert.equal(again.$('input[name=from-day]').val(), '09')
})

test('what is no seat, no person and no date is refused', async () => {
  const problemsOf = async (more: Record<string, string>) => {
    const fields = {
      seat: 'children-1',
      person: personOf(world, 'contact'),
      role: 'member',
      ...dated('from', '2016-12-09'),
    }
    return (await send(world, '/bodies/council/appointments', { ...fields, ...more }, 'secretary')).problems.join(' ')
  }
  assert.match(await problemsOf({ seat: 'dragon-1' }), /There is no such seat/)
  assert.match(await problemsOf({ seat: 'lender-4' }), /There is no such seat/)
  assert.match(await problemsOf({ person: 'nobody' }), /Choose one of the persons/)
  assert.match(await problemsOf({ person: '01a21943-504c-707b-aeaf-43ed2e0b1f3e' }), /Choose one of the persons/)
  assert.match(await problemsOf({ 'from-month': '13' }), /Give the day on which the appointment begins/)
})

test('a member appoints who stands in for them, for one meeting, and nobody to another seat', async () => {
  const eve = personOf(world, 'contact')
  const standIn = { person: eve, role: 'alternate', meeting: 'TC-006', ...dated('from', '2016-12-01') }
  const page = await visit(world, '/bodies/council/appointment', 'repairer')
  assert.deepEqual(
    page
      .$('select[name=seat] option')
      .toArray()
      .map(option => page.$(option).attr('value')),
    ['repairer-1'],
  )
  const own = await send(world, '/bodies/council/appointments', { ...standIn, seat: 'repairer-1' }, 'repairer')
  assert.equal(own.location, '/bodies/council/seats/repairer-1')
  const others = await send(world, '/bodies/council/appointments', { ...standIn, seat: 'lender-2' }, 'repairer')
  assert.match(others.problems.join(' '), /This is done by the Code Secretary or the Code Administrator/)
  assert.equal((await visit(world, '/bodies/council/appointment', 'contact')).status, 404)
  assert.equal((await visit(world, '/bodies/council/appointment')).status, 404)
})

test('an alternate for one meeting is in the alternates around its day, once the meeting has been called', async () => {
  const key = 'alternates-of-the-body:council'
  world.clock.now = '2016-12-01T09:00:00.000Z'
  assert.equal((await groupsOf('contact')).includes(key), false, 'TC-006 has not been called')
  got(await callMeeting(contextOf(world.house), { body: 'council', number: 6, date: '2016-12-06' }))
  const standsInOn = async (date: string) => {
    const { seats } = await bodyPage(`council?date=${date}`)
    return seats.find(one => one.key === 'repairer')?.alternates.length
  }
  assert.ok((await groupsOf('contact')).includes(key))
  assert.deepEqual([await standsInOn('2016-12-05'), await standsInOn('2016-12-06')], [0, 1])
  world.clock.now = '2016-12-12T09:00:00.000Z'
  assert.equal((await groupsOf('contact')).includes(key), false)
  world.clock.now = '2016-12-05T09:00:00.000Z'
})

test('who stands to the body how is known to acts', async () => {
  const rolesOf = async (key: CouncilKey) =>
    await perform(await contextAs(world, key), async transaction => granted(await rolesOn(transaction, 'council')))
  assert.deepEqual(await rolesOf('chair'), granted(['chair', 'member']))
  assert.deepEqual(await rolesOf('lender1'), granted(['member']))
  assert.deepEqual(await rolesOf('standIn'), granted(['alternate']))
  assert.deepEqual(await rolesOf('secretary'), granted(['secretary']))
  const undeclared = await perform(await contextAs(world, 'chair'), async transaction => {
    const seats = await listSeats(transaction, 'council', '2016-12-05')
    return granted(
      await undeclaredAmong(
        transaction,
        'council',
        seats.flatMap(({ member }) => member ?? []),
      ),
    )
  })
  assert.deepEqual(undeclared, granted([personOf(world, 'borrower2')]))
})

test('a holding is ended for a reason, by its holder or the secretariat, and whoever stands in goes with the member', async () => {
  const ending = { person: personOf(world, 'lender1'), ...dated('until', '2016-12-05') }
  const url = '/bodies/council/seats/lender-1/ending'
  assert.match((await send(world, url, { ...ending, reason: '' }, 'secretary')).problems.join(), /Say why it ends/)
  assert.match(
    (await send(world, url, { ...ending, reason: 'I want the seat.' }, 'lender2')).problems.join(),
    /This is done by the Code Secretary/,
  )
  const ended = await send(world, url, { ...ending, reason: 'Has resigned.' }, 'lender1')
  assert.equal(ended.location, '/bodies/council/seats/lender-1')
  assert.equal(await memberOf('lender-1', '2016-12-04'), personOf(world, 'lender1'))
  assert.equal(await memberOf('lender-1', '2016-12-05'), null)
  // The signature stays, and opens nothing by itself.
  assert.deepEqual(await groupsOfBody('lender1'), ['signatories-of-the-body:council:declared'])
  assert.deepEqual(await groupsOfBody('standIn'), ['signatories-of-the-body:council:declared'])
  const page = await visit(world, '/bodies/council/seats/lender-1')
  assert.match(page.text, /Reason: Has resigned/)
  assert.match(
    (await send(world, url, { ...ending, reason: 'Again.' }, 'secretary')).problems.join(),
    /does not hold this seat/,
  )
})

test('the page as at yesterday shows the seat as the record had it then', async () => {
  world.clock.now = '2016-12-06T09:00:00.000Z'
  const vacanciesOf = async (query: string) => (await bodyPage(`council?${query}`)).vacancies
  await send(
    world,
    '/bodies/council/appointments',
    { seat: 'children-1', person: personOf(world, 'administrator'), role: 'member', ...dated('from', '2016-12-01') },
    'secretary',
  )
  assert.equal((await vacanciesOf('date=2016-12-05')).includes("Children's Member"), false)
  assert.equal((await vacanciesOf('as-at=2016-12-05')).includes("Children's Member"), true)
  world.clock.now = '2016-12-05T09:00:00.000Z'
})

test('a party’s page says where its people sit', async () => {
  await send(
    world,
    '/bodies/rules-panel/appointments',
    { seat: 'borrower-1', person: personOf(world, 'contact'), role: 'member', ...dated('from', '2016-12-01') },
    'administrator',
  )
  assert.match(
    (await visit(world, '/parties/toybox-library', 'visitor')).text,
    /Where its people sit Contact of the Toybox Library: Borrower Member 1, Rules Panel/,
  )
  assert.doesNotMatch((await visit(world, '/parties/toybox-library')).text, /Where its people sit/)
})

test('a seat without a fixed number is made when somebody is appointed to it', async () => {
  const asked = {
    seat: 'member-5',
    person: personOf(world, 'toyStore'),
    role: 'member',
    ...dated('from', '2016-12-01'),
  }
  const made = await send(world, '/bodies/swap-working-group/appointments', asked, 'secretary')
  assert.equal(made.location, '/bodies/swap-working-group/seats/member-5')
  const { seats } = await bodyPage('swap-working-group')
  assert.deepEqual(seats.map(({ title }) => title).slice(-1), ['Swap Group Member 5'])
})
