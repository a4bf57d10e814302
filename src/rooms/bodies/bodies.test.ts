import assert from 'node:assert/strict'
import { after, test } from 'node:test'
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
  for (const room of world.house.rooms) await room.settle?.(world.house)
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

test('the secretariat enters terms of reference under a decision, and a text that was changed meanwhile is shown beside its own', async () => {
  const url = '/bodies/council/terms-of-reference'
  assert.equal((await visit(world, url)).status, 404, 'there are none yet')
  assert.equal((await visit(world, `${url}/text`, 'lender2')).status, 404)
  assert.equal((await visit(world, `${url}/text`, 'secretary')).status, 200)
  const fields = { text: 'To lend toys fairly, as the DECT asks.', authority: 'TC-005/D1' }
  assert.match((await send(world, url, { ...fields, authority: '' }, 'secretary')).problems.join(), /by which decision/)
  assert.equal((await send(world, url, fields, 'secretary')).location, url)
  assert.match((await visit(world, '/bodies/council')).text, /Text 1, in force from 5 December 2016/)
  const version = String((await visit(world, `${url}/text`, 'secretary')).$('input[name=_version]').val())
  const next = { text: 'To lend toys gladly, as the DECT asks.', authority: 'TC-005/D2', _version: version }
  assert.equal((await send(world, url, next, 'secretary')).location, url)
  const stale = await send(world, url, { ...next, text: 'To lend toys quickly.' }, 'administrator')
  assert.equal(stale.status, 422)
  assert.match(stale.problems.join(), /Somebody else has changed this/)
  assert.equal(stale.$('textarea[name=text]').val(), 'To lend toys quickly.')
  assert.match(stale.text, /As it stands now/)
  assert.match((await send(world, url, { ...next, _version: '2' }, 'secretary')).problems.join(), /in force already/)
  const document = await visit(world, url)
  assert.match(document.text, /Text 2, in force from 5 December 2016 under TC-005\/D2/)
  assert.match(document.text, /taken away: fairly \(end\)added: gladly/)
})

test('a wording is changed in all terms of reference under one authority, each as it was shown, and none if one has changed', async () => {
  const texts = { 'rules-panel': 'The DECT may attend.', 'swap-working-group': 'It swaps. Nobody attends.' }
  for (const [body, text] of Object.entries(texts)) {
    await send(world, `/bodies/${body}/terms-of-reference`, { text, authority: 'TC-005/D1' }, 'secretary')
  }
  const question = '/terms-of-reference/amendment?find1=DECT&put1=Ministry&words=yes'
  const looked = await visit(world, question, 'lender1')
  assert.match(looked.text, /2 documents of 3 would change\. Nothing has been changed yet\./)
  assert.match(looked.text, /taken away: DECT \(end\)added: Ministry/)
  assert.equal(looked.$('button:contains("Amend the documents")').length, 0)
  const preview = await visit(world, question, 'secretary')
  const accept = preview
    .$('input[name=accept]')
    .toArray()
    .map(box => String(preview.$(box).val()))
  assert.deepEqual(accept, ['council@2', 'rules-panel@1'])
  const fields = { find1: 'DECT', put1: 'Ministry', words: 'yes', accept, authority: 'TC-006/D4' }
  const url = '/terms-of-reference/amendments'
  const problemsOf = async (more: object, as: CouncilKey = 'secretary') =>
    (await send(world, url, { ...fields, ...more }, as)).problems.join(' ')
  assert.match(await problemsOf({}, 'lender1'), /This is done by the Code Secretary or the Code Administrator/)
  assert.match(await problemsOf({ authority: '' }), /under which decision/i)
  assert.match(await problemsOf({ accept: [] }), /Tick the documents/)
  assert.match(
    await problemsOf({ accept: ['council@1', 'rules-panel@1'] }),
    /“Terms of reference of the Council” has changed since/,
  )
  assert.match(await problemsOf({ accept: ['dragons@1'] }), /is not there/)
  assert.match(await problemsOf({ accept: ['swap-working-group@1'] }), /Nothing in .* would change/)
  assert.match(await problemsOf({ find1: '' }), /Enter the wording|Say what/)
  const made = await send(world, url, fields, 'secretary')
  assert.equal(made.location, '/terms-of-reference/amendments/1')
  const amendment = await visit(world, '/terms-of-reference/amendments/1')
  assert.match(amendment.text, /Under TC-006\/D4/)
  assert.match(amendment.text, /Rules Panel .*taken away: DECT/)
  const document = await readData<{ text: string; number: number; texts: readonly unknown[] }>(
    world,
    '/bodies/rules-panel/terms-of-reference',
  )
  assert.deepEqual([document.text, document.number, document.texts.length], ['The Ministry may attend.', 2, 2])
  assert.match((await visit(world, '/terms-of-reference')).text, /Toy Lending Council 3 5 December 2016 TC-006\/D4/)
  assert.equal((await visit(world, '/terms-of-reference/amendments/2')).status, 404)
})

test('who held which seat, and who could vote, is told for any day, as a page, as data and as a file', async () => {
  type Seats = Readonly<{
    seats: readonly Readonly<{
      body: string
      title: string
      member: string | null
      voters: readonly string[]
      whoCouldVote: string
    }>[]
  }>
  const on = async (date: string) => (await readData<Seats>(world, `/seats?date=${date}&body=council`, 'visitor')).seats
  const lender1 = (await on('2016-12-05')).find(({ title }) => title === 'Lender Member 1')
  assert.deepEqual(lender1?.voters, [personOf(world, 'lender1'), personOf(world, 'standIn')])
  assert.equal(lender1?.whoCouldVote, 'The member, or whoever stands in while the member is away')
  assert.ok((await on('2014-06-01')).every(({ member, voters }) => member === null && voters.length === 0))
  const page = await visit(world, '/seats?date=2016-12-05&body=council')
  assert.doesNotMatch(page.text, /Stand-in of Lender Member 1/, 'names are for those who have signed in')
  assert.match(page.text, /Council Chair .* The member, on a tie only/)
  const file = await world.server.inject({ method: 'GET', url: '/seats?date=2016-12-05&format=csv' })
  assert.match(file.payload, /"Toy Lending Council","Lender Member 2"/)
  const pictured = await visit(world, '/bodies/council', 'visitor')
  assert.equal(pictured.$('svg[role=img]').length, 1)
  assert.ok(pictured.table('Who has held each seat').length > 7)
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
  assert.deepEqual(await groupsOf('lender1').then(groups => groups.filter(key => key.includes('council'))), [])
  assert.deepEqual(await groupsOf('standIn').then(groups => groups.filter(key => key.includes('council'))), [])
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

test('a term of office ends by itself, and comes onto the desk before its notice is due', async () => {
  const place = { role: 'member', ...dated('from', '2016-12-05') }
  const unlimited = { ...place, seat: 'member-1', person: personOf(world, 'commission'), fullTerm: 'yes' }
  assert.match(
    (await send(world, '/bodies/swap-working-group/appointments', unlimited, 'secretary')).problems.join(),
    /sets no term of office for “Swap Group Member”/,
  )
  const url = '/bodies/council/appointments'
  const again = { ...place, seat: 'lender-1', person: personOf(world, 'lender1'), ...dated('until', '2017-01-09') }
  assert.match(
    (await send(world, url, { ...again, fullTerm: 'yes' }, 'secretary')).problems.join(),
    /A full term has its own end/,
  )
  assert.equal((await send(world, url, again, 'secretary')).location, '/bodies/council/seats/lender-1')
  type Desk = Readonly<{ duties: readonly Readonly<{ says: string; dueOn: string }>[] }>
  const dutiesOf = async (key: CouncilKey) =>
    (await readData<Desk>(world, '/', key)).duties.map(({ says, dueOn }) => [says, dueOn])
  const filling = ['Fill the seat “Lender Member 1”: its term ends on 9 January 2017', '2016-12-09']
  assert.deepEqual(
    (await dutiesOf('secretary')).filter(([says]) => says?.startsWith('Fill')),
    [filling],
  )
  assert.deepEqual(
    (await dutiesOf('lender1')).filter(([says]) => says?.startsWith('Your term')),
    [],
  )
  world.clock.now = '2016-12-12T09:00:00.000Z'
  assert.equal((await dutiesOf('lender1')).filter(([says]) => says?.startsWith('Your term')).length, 1)
  const next = { ...again, person: personOf(world, 'toyStore'), ...dated('from', '2017-01-09'), fullTerm: 'yes' }
  const termed = { ...next, 'until-day': '', 'until-month': '', 'until-year': '' }
  assert.equal((await send(world, url, termed, 'secretary')).location, '/bodies/council/seats/lender-1')
  assert.deepEqual(
    (await dutiesOf('secretary')).filter(([says]) => says?.startsWith('Fill')),
    [],
  )
  assert.equal(await memberOf('lender-1', '2019-01-08'), personOf(world, 'toyStore'))
  assert.equal(await memberOf('lender-1', '2019-01-09'), null)
  world.clock.now = '2016-12-05T09:00:00.000Z'
})
