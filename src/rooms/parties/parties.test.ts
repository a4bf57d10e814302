import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, seatTheCouncil } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { contextOf } from '../../shell/house.ts'
import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import type { Verdict } from '../../kit/verdict.ts'
import { enterParty, type Party } from './door.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)
const system = contextOf(world.house)

const KITE = { name: 'Kite Club', categories: [{ category: 'borrower', from: '2016-11-28' }] } as const
got(await enterParty(system, KITE))

type PartyPage = Party &
  Readonly<{
    state: string
    asked: { category: string | null }
    identifiers: readonly { name: string; value: string | null }[]
  }>
const partyPage = (address: string) => readData<PartyPage>(world, `/parties/${address}`)

/** Carries out an outcome as the recording of a decision does. */
async function decide(key: string, party: string, date?: string): Promise<Verdict<SpineRecord>> {
  const outcome = world.house.offers.of(OUTCOMES).find(one => one.key === key)
  return await perform(system, async transaction => {
    const subject = await take(transaction, { kind: 'party', reference: party })
    if (subject === undefined || outcome === undefined) throw new Error('there is nothing to decide on')
    const may = outcome.check(subject, transaction, {})
    if (!may.ok) return may
    const decision = subject.record
    const decided = { decision, authority: 'TC-006/D4 (item 3)', decidedOn: '2016-12-06' }
    return await outcome.apply(subject, date === undefined ? decided : { ...decided, date }, transaction)
  })
}

test('anybody may find a party by part of its name, its category and its state', async () => {
  const all = await visit(world, '/parties')
  assert.equal(all.heading, 'Parties')
  assert.deepEqual(
    all
      .table('category of each on 5 December 2016')
      .slice(1)
      .map(([name, category, state]) => [name, category, state]),
    [
      ['Kite Club', 'Borrower', 'Applicant'],
      ['Toybox Library', 'Lender', 'Admitted'],
    ],
  )
  const names = async (query: string) =>
    (await readData<{ parties: { reference: string }[] }>(world, `/parties?${query}`)).parties.map(one => one.reference)
  assert.deepEqual(await names('q=BOX'), ['toybox-library'])
  assert.deepEqual(await names('category=borrower'), ['kite-club'])
  assert.deepEqual(await names('state=admitted'), ['toybox-library'])
  assert.deepEqual(await names('q=%25'), [], 'a sign that the database reads as any letter is a letter here')
})

test('a party page says which category it was in on the day that is asked', async () => {
  const rowOf = async (date: string) => (await partyPage(`toybox-library?date=${date}`)).asked.category
  assert.equal(await rowOf('2016-10-02'), 'borrower')
  assert.equal(await rowOf('2016-10-03'), 'lender')
  const page = await visit(world, '/parties/toybox-library?date=2016-10-02')
  assert.match(page.text, /Category on 2 October 2016 Borrower/)
})

test('as at a day before it was entered there is no such party', async () => {
  assert.equal((await visit(world, '/parties/toybox-library?as-at=2016-12-04')).status, 404)
  assert.equal((await visit(world, '/parties/toybox-library?as-at=2016-12-05')).status, 200)
})

test('the public sees no contacts, and somebody signed in does', async () => {
  assert.doesNotMatch((await visit(world, '/parties/toybox-library')).text, /Contact of the Toybox/)
  assert.match(
    (await visit(world, '/parties/toybox-library', 'visitor')).text,
    /Who speaks for it Party contact Contact of the Toybox Library/,
  )
})

test('the secretary enters an applicant; a form without a name comes back with what was filled in', async () => {
  const filled = {
    category: 'repairer',
    'from-day': '1',
    'from-month': '12',
    'from-year': '2016',
    evidence: 'It mends kites.',
  }
  const again = await send(world, '/parties', { ...filled, name: '…' }, 'secretary')
  assert.equal(again.status, 422)
  assert.match(again.problems.join(), /Give the name of the party/)
  assert.equal(again.$('textarea[name=evidence]').val(), 'It mends kites.')
  assert.equal(again.$('input[name=category]:checked').val(), 'repairer')
  const entered = await send(
    world,
    '/parties',
    { ...filled, name: 'Glue & Sons', identifiers: 'Mender number: M7' },
    'secretary',
  )
  assert.equal(entered.location, '/parties/glue-and-sons')
  const party = await partyPage('glue-and-sons')
  assert.equal(party.state, 'applicant')
  assert.deepEqual(party.identifiers, [
    { name: 'Shelf mark', value: null },
    { name: 'Mender number', value: 'M7' },
  ])
  const twice = await send(world, '/parties', { ...filled, name: 'Glue and Sons' }, 'secretary')
  assert.match(twice.problems.join(), /a party or a group of this name already/)
})

test('nobody else enters an applicant, and the page for it is absent for them', async () => {
  const fields = { name: 'Stranger', category: 'lender' }
  assert.equal((await visit(world, '/parties/new', 'lender1')).status, 404)
  assert.equal((await send(world, '/parties', fields, 'lender1')).status, 404)
  assert.equal((await send(world, '/parties', fields)).status, 404)
  const verdict = await enterParty(await contextAs(world, 'lender1'), { ...KITE, name: 'Stranger' })
  assert.equal(verdict.ok, false)
})

test('a body notes an admission once, and the countersignature makes the party', async () => {
  got(await decide('note-admission', 'kite-club'))
  assert.equal((await partyPage('kite-club')).state, 'admission-noted')
  const twice = await decide('note-admission', 'kite-club')
  assert.equal(twice.ok, false)
  const sent = { 'on-day': '5', 'on-month': '12', 'on-year': '2016' }
  const tomorrow = { ...sent, 'on-day': '6' }
  const refusal = await send(world, '/parties/kite-club/admission', tomorrow, 'secretary')
  assert.match(refusal.problems.join(), /on which it happened: today or a day before/)
  assert.equal((await send(world, '/parties/kite-club/admission', sent, 'secretary')).location, '/parties/kite-club')
  const page = await visit(world, '/parties/kite-club')
  assert.match(page.text, /State Admitted/)
  assert.match(page.text, /Agreement countersigned 5 December 2016/)
  assert.match(page.text, /Under TC-006\/D4/)
})

test('a party’s contact declares its category, a body notes it with effect from a day, and both days can be asked', async () => {
  const nothing = await decide('note-category', 'glue-and-sons')
  assert.equal(nothing.ok, true, 'an applicant’s first category waits to be noted, too')
  const sent = {
    category: 'repairer',
    'from-day': '7',
    'from-month': '12',
    'from-year': '2016',
    evidence: 'It mends now.',
  }
  assert.equal((await send(world, '/parties/toybox-library/categories', sent, 'visitor')).status, 422)
  const declared = await send(world, '/parties/toybox-library/categories', sent, 'contact')
  assert.equal(declared.location, '/parties/toybox-library')
  got(await decide('note-category', 'toybox-library', '2016-12-09'))
  const on = async (date: string) => (await partyPage(`toybox-library?date=${date}`)).asked.category
  assert.deepEqual(
    [await on('2016-12-08'), await on('2016-12-09'), await on('2016-12-10')],
    ['lender', 'repairer', 'repairer'],
  )
  assert.equal((await decide('note-category', 'toybox-library')).ok, false)
})

test('a party ceases for a reason, and after that nothing is offered', async () => {
  const sent = { 'on-day': '5', 'on-month': '12', 'on-year': '2016' }
  const without = await send(world, '/parties/kite-club/cessation', { ...sent, reason: '' }, 'administrator')
  assert.match(without.problems.join(), /Say why. It stays in the history/)
  const ended = await send(world, '/parties/kite-club/cessation', { ...sent, reason: 'It flew away.' }, 'administrator')
  assert.equal(ended.location, '/parties/kite-club')
  const page = await visit(world, '/parties/kite-club', 'administrator')
  assert.match(page.text, /Reason: It flew away/)
  assert.doesNotMatch(page.text, /What you can record/)
})

test('a body resolves from which day to come a party is one no more', async () => {
  const held = { name: 'Ball Bureau', categories: [{ category: 'borrower', from: '2016-07-01' }] }
  got(await enterParty(system, { ...held, admittedOn: '2016-07-01' }))
  got(await decide('cease-party', 'ball-bureau', '2017-03-01'))
  const { state, admission } = await partyPage('ball-bureau')
  assert.deepEqual([state, admission.ceasedOn], ['admitted', '2017-03-01'])
  assert.match((await visit(world, '/parties/ball-bureau')).text, /TC-006\/D4 \(item 3\)/)
})

test('who was in a category on two days is answered at one address, to people, to machines and as a file', async () => {
  const asked = '/parties/categories?category=repairer&on=2016-12-08&and=2016-12-10'
  const page = await visit(world, asked)
  assert.deepEqual(page.table('Each by name').slice(1), [['Toybox Library', 'Lender', 'Repairer', 'Changed']])
  const data = await readData<{ counts: Record<string, Record<string, number>> }>(world, asked)
  assert.equal(data.counts['on']?.['repairer'] ?? 0, 0)
  assert.equal(data.counts['and']?.['repairer'], 1)
  const file = await visit(world, `${asked}&format=csv`)
  assert.match(file.text + file.$.text(), /"Toybox Library","Lender","Repairer"/)
  assert.match((await visit(world, '/parties?category=lender&date=2016-12-08')).text, /Toybox Library/)
  assert.doesNotMatch((await visit(world, '/parties?category=lender&date=2016-12-10')).text, /Toybox Library/)
})

test('what is asked of a day that is none is refused, and not answered of another day', async () => {
  const addresses = ['?date=8.12.2016', '/toybox-library?date=today', '/categories?on=2016-02-30', '/update?since=12']
  for (const address of addresses) {
    const refused = await visit(world, `/parties${address}`)
    assert.deepEqual([refused.status, /such as 2016-12-09/.test(refused.text)], [422, true], address)
  }
  assert.equal((await visit(world, '/parties/categories?on=&and=')).status, 200)
})

test('a mistake in a declaration is corrected by an act of its own, and what stood before stays in the history', async () => {
  const address = '/parties/toybox-library/categories/2016-10-03'
  const sent = { category: 'lender', 'from-day': '1', 'from-month': '9', 'from-year': '2016' }
  assert.equal((await send(world, `${address}/correction`, { ...sent, reason: 'A slip.' }, 'visitor')).status, 422)
  const without = await send(world, `${address}/correction`, { ...sent, reason: '' }, 'secretary')
  assert.match(without.problems.join(), /Say why/)
  const stale = await send(world, `${address}/correction`, { ...sent, reason: 'A slip.', _version: '1' }, 'secretary')
  assert.match(stale.problems.join(), /Somebody else has changed this/)
  const done = await send(world, `${address}/correction`, { ...sent, reason: 'A slip of the pen.' }, 'secretary')
  assert.equal(done.location, '/parties/toybox-library')
  assert.equal((await partyPage('toybox-library?date=2016-09-02')).asked.category, 'lender')
  assert.match((await visit(world, '/parties/toybox-library')).text, /corrected the category .*A slip of the pen/)
  assert.equal((await visit(world, address)).status, 404, 'nothing is declared from that day any more')
})

test('a declaration that should not have been made is taken back, and a party keeps the only one that it has', async () => {
  const address = '/parties/toybox-library/categories/2016-09-01/withdrawal'
  const taken = await send(world, address, { reason: 'It never lent.' }, 'contact')
  assert.equal(taken.location, '/parties/toybox-library')
  assert.equal((await partyPage('toybox-library?date=2016-09-02')).asked.category, 'borrower')
  const only = await send(
    world,
    '/parties/glue-and-sons/categories/2016-12-01/withdrawal',
    { reason: 'No.' },
    'secretary',
  )
  assert.match(only.problems.join(), /the only category/)
  const noted = await send(
    world,
    '/parties/toybox-library/categories/2016-12-09/withdrawal',
    { reason: 'No.' },
    'contact',
  )
  assert.match(noted.problems.join(), /This is done by the Code Secretary or the Code Administrator/)
})

test('affiliates are kept by day, and no party is in two groups at once', async () => {
  const parties = ['Tin Tigers', 'Tin Turtles']
  for (const name of parties) {
    const categories = [{ category: 'borrower', from: '2016-07-01' }]
    got(await enterParty(system, { name, categories, admittedOn: '2016-07-01' }))
  }
  assert.equal((await send(world, '/parties/groups', { name: 'Tin Group' }, 'visitor')).status, 422)
  for (const name of ['Tin Group', 'Lead Group']) await send(world, '/parties/groups', { name }, 'secretary')
  const from = { 'from-day': '1', 'from-month': '10', 'from-year': '2016' }
  for (const party of ['tin-tigers', 'tin-turtles']) {
    const joined = await send(world, '/parties/groups/tin-group/members', { party, ...from }, 'secretary')
    assert.equal(joined.location, '/parties/groups/tin-group')
  }
  const twice = await send(world, '/parties/groups/lead-group/members', { party: 'tin-tigers', ...from }, 'secretary')
  assert.match(twice.problems.join(), /in the group Tin Group on that day or later/)
  const votes = async (date: string) => {
    const address = `/parties/groups?category=borrower&date=${date}`
    const { groups } = await readData<{ groups: { name: string; parties: string[] }[] }>(world, address)
    return groups.filter(one => one.parties.some(name => parties.includes(name))).map(one => one.name)
  }
  assert.deepEqual(await votes('2016-09-30'), ['Tin Tigers', 'Tin Turtles'])
  assert.deepEqual(await votes('2016-10-01'), ['Tin Group'])
  const until = { 'until-day': '1', 'until-month': '11', 'until-year': '2016' }
  await send(world, '/parties/groups/tin-group/departures', { party: 'tin-tigers', ...until }, 'secretary')
  assert.deepEqual(await votes('2016-11-01'), ['Tin Group', 'Tin Tigers'])
  const moved = { party: 'tin-tigers', 'from-day': '1', 'from-month': '11', 'from-year': '2016' }
  assert.equal((await send(world, '/parties/groups/lead-group/members', moved, 'secretary')).status, 303)
  assert.match((await visit(world, '/parties/tin-tigers')).text, /Lead Group, from 1 November 2016/)
})

test('an affiliate joins and leaves on days to come, an end that lies ahead is moved, and a joining by mistake undone', async () => {
  const group = '/parties/groups/lead-group'
  const on = (name: string, day: string, month: string, year: string) => ({
    [`${name}-day`]: day,
    [`${name}-month`]: month,
    [`${name}-year`]: year,
  })
  const leave = async (day: string, month: string, year: string) =>
    await send(world, `${group}/departures`, { party: 'tin-tigers', ...on('until', day, month, year) }, 'secretary')
  assert.equal((await leave('1', '3', '2017')).location, group)
  assert.equal((await leave('1', '6', '2017')).location, group)
  assert.deepEqual(
    (await visit(world, group))
      .table('Affiliates')
      .slice(1)
      .map(([, from, until]) => [from, until]),
    [['1 November 2016', '1 June 2017']],
  )
  const back = { party: 'tin-tigers', ...on('from', '1', '7', '2017') }
  assert.equal((await send(world, '/parties/groups/tin-group/members', back, 'secretary')).status, 303)
  const undone = { party: 'tin-tigers', ...on('until', '1', '7', '2017') }
  assert.equal((await send(world, '/parties/groups/tin-group/departures', undone, 'secretary')).status, 303)
  const again = { party: 'tin-tigers', ...on('from', '1', '8', '2017') }
  assert.equal((await send(world, `${group}/members`, again, 'secretary')).status, 303, 'it was in none on those days')
})
