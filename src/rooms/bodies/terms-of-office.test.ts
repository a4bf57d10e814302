import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type CouncilKey, personOf, seatTheCouncil } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import type { SeatOnDay } from './door.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)

const dated = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

async function memberOf(seat: string, date: string): Promise<string | null> {
  type BodyPage = Readonly<{ seats: readonly SeatOnDay[] }>
  const { seats } = await readData<BodyPage>(world, `/bodies/council?date=${date}`, 'visitor')
  return seats.find(one => `${one.key}-${one.number}` === seat)?.member ?? null
}

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

test('a term of office ends by itself, and comes onto the desk before its notice is due', async () => {
  const place = { role: 'member', ...dated('from', '2016-12-05') }
  const unlimited = { ...place, seat: 'member-1', person: personOf(world, 'commission'), fullTerm: 'yes' }
  assert.match(
    (await send(world, '/bodies/swap-working-group/appointments', unlimited, 'secretary')).problems.join(),
    /sets no term of office for “Swap Group Member”/,
  )
  const url = '/bodies/council/appointments'
  const again = { ...place, seat: 'lender-3', person: personOf(world, 'visitor'), ...dated('until', '2017-01-09') }
  assert.match(
    (await send(world, url, { ...again, fullTerm: 'yes' }, 'secretary')).problems.join(),
    /A full term has its own end/,
  )
  assert.equal((await send(world, url, again, 'secretary')).location, '/bodies/council/seats/lender-3')
  type Desk = Readonly<{ duties: readonly Readonly<{ says: string; dueOn: string }>[] }>
  const dutiesOf = async (key: CouncilKey) =>
    (await readData<Desk>(world, '/', key)).duties.map(({ says, dueOn }) => [says, dueOn])
  const filling = ['Fill the seat “Lender Member 3”: its term ends on 9 January 2017', '2016-12-09']
  assert.deepEqual(
    (await dutiesOf('secretary')).filter(([says]) => says?.startsWith('Fill')),
    [filling],
  )
  assert.deepEqual(
    (await dutiesOf('visitor')).filter(([says]) => says?.startsWith('Your term')),
    [],
  )
  world.clock.now = '2016-12-12T09:00:00.000Z'
  assert.equal((await dutiesOf('visitor')).filter(([says]) => says?.startsWith('Your term')).length, 1)
  const next = { ...again, person: personOf(world, 'toyStore'), ...dated('from', '2017-01-09'), fullTerm: 'yes' }
  const termed = { ...next, 'until-day': '', 'until-month': '', 'until-year': '' }
  assert.equal((await send(world, url, termed, 'secretary')).location, '/bodies/council/seats/lender-3')
  assert.deepEqual(
    (await dutiesOf('secretary')).filter(([says]) => says?.startsWith('Fill')),
    [],
  )
  assert.equal(await memberOf('lender-3', '2019-01-08'), personOf(world, 'toyStore'))
  assert.equal(await memberOf('lender-3', '2019-01-09'), null)
  world.clock.now = '2016-12-05T09:00:00.000Z'
})
