import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, personOf, seatTheCouncil, signInAs } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { contextOf } from '../../shell/house.ts'
import { identifyPerson } from '../../shell/web/reader.ts'
import { endContact } from './acts/end-contact.ts'
import { givePurposes } from './acts/give-purposes.ts'
import { releaseColleague } from './acts/release-colleague.ts'
import { enterParty } from './door.ts'
import { runContacts } from './jobs.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)
got(
  await enterParty(contextOf(world.house), {
    name: 'Kite Club',
    categories: [{ category: 'borrower', from: '2016-11-28' }],
  }),
)
got(
  await enterParty(contextOf(world.house), {
    name: 'Ball Club',
    categories: [{ category: 'borrower', from: '2016-11-28' }],
  }),
)

const PATH = '/parties/toybox-library/contacts'

type ContactsPage = Readonly<{
  version: number | null
  contacts: readonly Readonly<{ number: number; person: string; name: string; purpose: string; until: string | null }>[]
  colleagues: readonly Readonly<{ id: string; name: string }>[]
}>
const contactsPage = () => readData<ContactsPage>(world, PATH, 'contact')
const colleague = async (name: string) => {
  const found = (await contactsPage()).colleagues.find(one => one.name === name)
  return found?.id ?? assert.fail(`nobody is called ${name}`)
}
const functionsOf = async (person: string) => {
  const reader = await identifyPerson(world.house, person)
  return { functions: reader.actor.functions, party: reader.person?.party ?? null }
}

test('a party that names somebody itself needs nobody else for it', async () => {
  const fields = { name: 'Shelf Assistant', address: 'shelf@example.org', purposes: 'party-colleague' }
  const named = await send(world, `${PATH}/colleagues`, fields, 'contact')
  assert.equal(named.status, 200, 'where no mail is sent, the link is carried by hand')
  assert.match(named.text, /signs in as Shelf Assistant from then on/)
  const person = await colleague('Shelf Assistant')
  const standing = await functionsOf(person)
  assert.deepEqual(standing.functions, ['party-colleague'])
  const page = await visit(world, PATH, 'contact')
  assert.deepEqual(page.table('On 5 December 2016').slice(1), [
    ['Party contact', 'Contact of the Toybox Library', 'Before this record began'],
    ['Party colleague', 'Shelf Assistant', '5 December 2016'],
  ])
  assert.match(
    page.text,
    /Contact of the Toybox Library \(Party contact of Toybox Library\) named somebody new to speak for it/,
  )
})

test('nobody names people for another party, and the public knows none', async () => {
  const fields = { name: 'Stranger', purposes: 'party-contact' }
  const other = await send(world, '/parties/kite-club/contacts/colleagues', fields, 'contact')
  assert.equal(other.status, 422)
  assert.match(other.problems.join(), /This is done by/)
  assert.equal((await visit(world, PATH)).status, 404)
  assert.equal((await visit(world, PATH, 'visitor')).status, 200)
  assert.equal((await send(world, `${PATH}/colleagues`, fields, 'visitor')).status, 422)
})

test('nobody gives themselves a purpose, and no function but a contact’s is given like this', async () => {
  const own = { person: personOf(world, 'contact'), purposes: 'party-colleague' }
  assert.match((await send(world, `${PATH}/purposes`, own, 'contact')).problems.join(), /Nobody gives themselves/)
  const more = { person: await colleague('Shelf Assistant'), purposes: 'secretary' }
  assert.match((await send(world, `${PATH}/purposes`, more, 'contact')).problems.join(), /Choose for what the person/)
})

test('the party chooses among its own people; the secretariat also takes somebody from elsewhere, for several', async () => {
  const visitor = personOf(world, 'visitor')
  const told = { party: 'toybox-library', person: visitor, purposes: ['party-colleague'] }
  const own = await givePurposes(await contextAs(world, 'contact'), told)
  assert.equal(own.ok, false)
  got(await givePurposes(await contextAs(world, 'secretary'), told))
  assert.equal((await functionsOf(visitor)).party === null, false)
  got(await givePurposes(await contextAs(world, 'secretary'), { ...told, party: 'kite-club' }))
  const { actor } = await identifyPerson(world.house, visitor)
  assert.equal(actor.parties.length, 2)
  assert.equal(actor.capacity, 'Party colleague of Toybox Library', 'it acts for one of them at a time')
  const { contacts, colleagues } = await readData<ContactsPage>(world, '/parties/kite-club/contacts', 'contact')
  assert.deepEqual([contacts[0]?.name, colleagues[0]?.name], ['Visitor', 'Visitor'])
})

test('a purpose that has ended is told with its days, and gives nothing any more', async () => {
  const { contacts } = await contactsPage()
  const ended = contacts.find(({ name }) => name === 'Shelf Assistant')
  world.clock.now = '2016-12-07T09:00:00.000Z'
  const fields = { contact: String(ended?.number), reason: 'Other shelves.' }
  assert.equal((await send(world, `${PATH}/endings`, fields, 'contact')).location, PATH)
  assert.deepEqual((await functionsOf(ended?.person ?? '')).functions, [])
  const page = await visit(world, PATH, 'contact')
  assert.deepEqual(page.table('have ended').slice(1), [
    ['Party colleague', 'Shelf Assistant', '5 December 2016', '7 December 2016'],
  ])
  assert.match((await visit(world, `${PATH}?date=2016-12-06`, 'contact')).text, /Party colleague Shelf Assistant/)
  assert.match(page.text, /Reason: Other shelves\./)
})

test('whoever has left a party sees nothing of its own at the next request', async () => {
  const visitor = personOf(world, 'visitor')
  const before = await identifyPerson(world.house, visitor)
  const group = `party:${before.person?.party}`
  assert.equal(before.isIn(group), true)
  const left = await send(world, `${PATH}/departures`, { person: visitor, reason: 'Gone.' }, 'contact')
  assert.equal(left.location, PATH)
  const after = await identifyPerson(world.house, visitor)
  assert.equal(after.isIn(group), false)
  assert.equal(after.actor.capacity, 'Party colleague of Kite Club', 'what it is for another party stays')
  const own = { person: personOf(world, 'contact'), reason: 'Me.' }
  assert.match((await send(world, `${PATH}/departures`, own, 'contact')).problems.join(), /Nobody shuts themselves out/)
})

test('a change that was made from an older list is refused', async () => {
  const { version } = await contactsPage()
  const person = await colleague('Shelf Assistant')
  const told = { party: 'toybox-library', person, purposes: ['party-colleague'], version: (version ?? 0) - 1 }
  const stale = await givePurposes(await contextAs(world, 'contact'), told)
  assert.equal(stale.ok ? '' : stale.refusals[0]?.reason, 'changed-meanwhile')
})

test('a purpose that was given by mistake ends on the day on which it began, and held on none', async () => {
  const person = await colleague('Shelf Assistant')
  got(
    await givePurposes(await contextAs(world, 'contact'), {
      party: 'toybox-library',
      person,
      purposes: ['party-contact'],
    }),
  )
  const given = (await contactsPage()).contacts.findLast(one => one.person === person)
  got(
    await endContact(await contextAs(world, 'contact'), {
      party: 'toybox-library',
      contact: given?.number ?? 0,
      reason: 'A mistake.',
    }),
  )
  assert.deepEqual((await functionsOf(person)).functions, [])
  const page = await visit(world, `${PATH}?date=2016-12-07`, 'contact')
  assert.deepEqual(
    page.table('On 7 December 2016').map(([, name]) => name),
    ['Name', 'Contact of the Toybox Library'],
  )
  assert.match(page.text, /About Shelf Assistant: Party contact\./)
})

test('who is to speak from a day to come is shown with that day, and may nothing before it', async () => {
  const fields = { name: 'New Year Colleague', purposes: 'party-colleague' }
  const day = { 'from-day': '1', 'from-month': '1', 'from-year': '2017' }
  assert.equal((await send(world, `${PATH}/colleagues`, { ...fields, ...day }, 'contact')).location, PATH)
  const page = await visit(world, PATH, 'contact')
  assert.deepEqual(page.table('begin later').slice(1), [['Party colleague', 'New Year Colleague', '1 January 2017']])
  assert.match(
    (await visit(world, '/parties/toybox-library', 'contact')).text,
    /New Year Colleague from 1 January 2017/,
  )
  const person = await colleague('New Year Colleague')
  assert.deepEqual(await functionsOf(person), { functions: [], party: null })
})

test('a purpose begins with the first request of its day and ends with the first of another', async () => {
  const person = await colleague('New Year Colleague')
  const party = (await functionsOf(personOf(world, 'contact'))).party
  world.clock.now = '2016-12-31T23:59:59.999Z'
  assert.deepEqual((await functionsOf(person)).functions, [], 'the day has not come')
  world.clock.now = '2017-01-01T00:00:00.000Z'
  const first = await identifyPerson(world.house, person)
  assert.deepEqual([first.actor.functions, first.actor.parties], [['party-colleague'], [party]])
  await runContacts(world.house)
  assert.deepEqual(await functionsOf(person), { functions: ['party-colleague'], party })
  const number = (await contactsPage()).contacts.findLast(one => one.person === person)?.number ?? 0
  const ending = { party: 'toybox-library', contact: number, until: '2017-02-01', reason: 'Until the end of January.' }
  got(await endContact(await contextAs(world, 'contact'), ending))
  assert.deepEqual((await functionsOf(person)).functions, ['party-colleague'])
  world.clock.now = '2017-02-01T00:00:00.000Z'
  const after = await identifyPerson(world.house, person)
  assert.deepEqual([after.actor.functions, after.actor.parties, after.isIn(`party:${party}`)], [[], [], false])
  await runContacts(world.house)
  assert.deepEqual(await functionsOf(person), { functions: [], party })
})

test('an end that lies ahead is moved, and who leaves on a day to come belongs to the party until then', async () => {
  const person = await colleague('New Year Colleague')
  const told = { party: 'toybox-library', person }
  got(await givePurposes(await contextAs(world, 'contact'), { ...told, purposes: ['party-colleague'] }))
  const contact = (await contactsPage()).contacts.findLast(one => one.person === person)?.number ?? 0
  const ending = { party: 'toybox-library', contact, reason: 'Another month.' }
  got(await endContact(await contextAs(world, 'contact'), { ...ending, until: '2017-05-01' }))
  got(await endContact(await contextAs(world, 'contact'), { ...ending, until: '2017-06-01' }))
  got(await releaseColleague(await contextAs(world, 'contact'), { ...told, on: '2017-04-01', reason: 'A new post.' }))
  assert.match((await visit(world, PATH, 'contact')).text, /New Year Colleague belongs to it no more from 1 April 2017/)
  world.clock.now = '2017-03-31T22:59:59.999Z'
  assert.deepEqual((await functionsOf(person)).functions, ['party-colleague'])
  world.clock.now = '2017-03-31T23:00:00.000Z'
  assert.deepEqual((await functionsOf(person)).functions, [], 'before anything was recorded of it')
  await runContacts(world.house)
  assert.deepEqual(await functionsOf(person), { functions: [], party: null }, 'the day begins in London')
})

test('a day that nobody was there to see is made good when the house is opened again', async () => {
  const person = await colleague('Shelf Assistant')
  const told = { party: 'toybox-library', person, purposes: ['party-contact'], from: '2017-04-05' }
  got(await givePurposes(await contextAs(world, 'contact'), told))
  const contact = (await contactsPage()).contacts.findLast(one => one.person === person)?.number ?? 0
  const ending = { party: 'toybox-library', contact, until: '2017-04-10', reason: 'A week.' }
  got(await endContact(await contextAs(world, 'contact'), ending))
  world.clock.now = '2017-04-20T09:00:00.000Z'
  await runContacts(world.house)
  assert.deepEqual((await functionsOf(person)).functions, [])
  assert.match(
    (await visit(world, `${PATH}?date=2017-04-06`, 'contact')).text,
    /Party contact Shelf Assistant 5 April 2017/,
  )
})

test('the day begins in London at both changes of the clock, for whoever belongs to the party already', async () => {
  const person = await colleague('Shelf Assistant')
  const ask = async (instant: string) => {
    world.clock.now = instant
    return (await functionsOf(person)).functions.length === 1
  }
  for (const [from, begins, until, ends] of [
    ['2018-03-25', '2018-03-25T00:00:00.000Z', '2018-03-26', '2018-03-25T23:00:00.000Z'],
    ['2018-10-28', '2018-10-27T23:00:00.000Z', '2018-10-29', '2018-10-29T00:00:00.000Z'],
  ] as const) {
    const told = { party: 'toybox-library', person, purposes: ['party-contact'], from }
    got(await givePurposes(await contextAs(world, 'contact'), told))
    const contact = (await contactsPage()).contacts.findLast(one => one.person === person)?.number ?? 0
    const ending = { party: 'toybox-library', contact, until, reason: 'A day.' }
    got(await endContact(await contextAs(world, 'contact'), ending))
    const answers = []
    for (const instant of [begins, ends]) answers.push(await ask(momentBefore(instant)), await ask(instant))
    assert.deepEqual(answers, [false, true, true, false], from)
  }
  await runContacts(world.house)
  assert.deepEqual((await functionsOf(person)).functions, [], 'what came and went unrecorded gives nothing afterwards')
})

test('where nobody was recorded yet, the version that the page told is taken once, and is stale afterwards', async () => {
  const ball = '/parties/ball-club/contacts'
  const { version } = await readData<ContactsPage>(world, ball, 'secretary')
  assert.equal(version, null)
  const cookies = await signInAs(world, 'secretary')
  const name = async (called: string) => {
    const payload = { name: called, purposes: ['party-colleague'], _version: version }
    const headers = { accept: 'application/json' }
    return await world.server.inject({ method: 'POST', url: `${ball}/colleagues`, payload, cookies, headers })
  }
  assert.equal((await name('Ball Colleague')).statusCode, 200)
  assert.match((await name('Ball Colleague 2')).payload, /changed-meanwhile/)
})

function momentBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString()
}
