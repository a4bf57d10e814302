import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, seatTheCouncil } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import type { Verdict } from '../../kit/verdict.ts'
import { KEEPER } from '../../shell/database/database.ts'
import { build } from '../../shell/database/statements.ts'
import { contextOf } from '../../shell/house.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import { identifyPerson } from '../../shell/web/reader.ts'
import { enterPerson } from '../people/door.ts'
import { applyAgain } from './acts/apply-again.ts'
import { expelParty } from './acts/expel-party.ts'
import { givePurposes } from './acts/give-purposes.ts'
import { recordDefault } from './acts/record-default.ts'
import { referRefusal } from './acts/refer-refusal.ts'
import { refuseApplication } from './acts/refuse-application.ts'
import { requestCessation } from './acts/request-cessation.ts'
import { suspendRights } from './acts/suspend-rights.ts'
import { upholdRefusal } from './acts/uphold-refusal.ts'
import { verifyApplication } from './acts/verify-application.ts'
import { withdrawApplication } from './acts/withdraw-application.ts'
import { enterParty, type Party } from './door.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)
const system = contextOf(world.house)
const secretary = await contextAs(world, 'secretary')

const FORM = {
  registeredNumber: null,
  registeredAddress: '1 Sandpit Lane',
  licences: [],
  identifiers: [{ name: 'Shelf mark', value: null }],
  signifier: null,
  termsAgreed: true,
}
const reasonsOf = (verdict: Verdict<unknown>) => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason))

/** An applicant with somebody who speaks for it. */
async function applicant(name: string, category = 'borrower') {
  const { id, reference } = got(
    await enterParty(system, { name, categories: [{ category, from: '2016-11-28' }], form: FORM }),
  )
  const person = {
    name: `Contact of ${name}`,
    email: null,
    functions: ['party-contact'],
    party: id,
    organisation: null,
  }
  const contact = got(await enterPerson(system, person))
  return { id, reference, contact: contextOf(world.house, (await identifyPerson(world.house, contact)).actor) }
}

/** Somebody who works for one party, which has named them for nothing, and speaks for another from today on. */
async function adviserOf(party: string, employer: string): Promise<string> {
  const entered = { name: 'Adviser', email: null, functions: [], party: employer, organisation: null }
  const person = got(await enterPerson(system, entered))
  got(await givePurposes(secretary, { party, person, purposes: ['party-colleague'] }))
  return person
}

async function toldOf(record: string): Promise<readonly string[]> {
  const notices = build.withTables<LedgerTables>().selectFrom('ledger.notice').select('person')
  const [rows = []] = await world.house.database.read(KEEPER, notices.where('record', '=', record))
  return rows.map(({ person }) => String(person))
}

const stateOf = async (party: string) => (await readData<{ state: string }>(world, `/parties/${party}`)).state
const today = { 'on-day': '5', 'on-month': '12', 'on-year': '2016' }

test('an applicant goes its way in step by step, and the page says who owes the next', async () => {
  const { id, reference } = await applicant('Swing Society')
  const address = `/parties/${reference}`
  const before = await visit(world, address, 'secretary')
  assert.match(before.text, /Next: Verify the application, by the Code Secretary or the Code Administrator/)
  const asked = await send(
    world,
    `${address}/information-request`,
    { ...today, reason: 'Your shelf mark.' },
    'secretary',
  )
  assert.equal(asked.location, address)
  assert.match((await visit(world, address)).text, /Next: Supply what was asked for, by the Party contact/)
  await send(world, `${address}/information`, { ...today, reason: 'There is none yet.' }, 'secretary')
  await send(world, `${address}/verification`, today, 'secretary')
  const dated = await send(world, `${address}/signature`, today, 'secretary')
  assert.match(dated.problems.join(), /signed and without a date/)
  await send(world, `${address}/signature`, { ...today, undated: 'yes' }, 'secretary')
  assert.equal(await stateOf(reference), 'agreement-signed')
  const adviser = await adviserOf('toybox-library', id)
  await send(world, `${address}/admission`, today, 'secretary')
  assert.equal(await stateOf(reference), 'admitted')
  const told = await toldOf(id)
  assert.ok(told.includes(adviser), 'who speaks for a party by days alone is told')
  assert.equal(new Set(told).size, told.length, 'each once')
  const page = await visit(world, `${address}/application`, 'secretary')
  assert.deepEqual(page.table('What it was asked')[1], [
    '5 December 2016',
    'Your shelf mark.',
    '5 December 2016',
    'There is none yet.',
  ])
})

test('what the application says is for the applicant and those who deal with it, and nobody else learns that there is one', async () => {
  const { reference, contact } = await applicant('Marble Makers')
  for (const as of [undefined, 'visitor', 'contact'] as const) {
    assert.equal((await visit(world, `/parties/${reference}/application`, as)).status, 404)
  }
  assert.equal((await visit(world, `/parties/${reference}/application`, 'secretary')).status, 200)
  got(await withdrawApplication(contact, { party: reference, reason: 'We have lost our marbles.' }))
  const open = JSON.stringify(await readData(world, `/parties/${reference}`, 'visitor'))
  assert.doesNotMatch(open, /lost our marbles/)
  assert.match((await visit(world, `/parties/${reference}/application`, 'secretary')).text, /lost our marbles/)
})

test('the contact of an applicant sees its own alone, and nothing that is for the contacts of parties', async () => {
  const { reference, contact } = await applicant('Rattle Row')
  const groupsOf = async () => (await identifyPerson(world.house, contact.actor.person ?? '')).groupKeys
  assert.equal((await groupsOf()).includes('party-contacts'), false)
  for (const [noun, fields] of [
    ['verification', {}],
    ['signature', { undated: 'yes' }],
    ['admission', {}],
  ] as const)
    await send(world, `/parties/${reference}/${noun}`, { ...today, ...fields }, 'secretary')
  assert.equal((await groupsOf()).includes('party-contacts'), true)
})

test('an application that lacks something is not verified, and the refusal says what it lacks', async () => {
  const bare = got(
    await enterParty(system, { name: 'Bare Beginners', categories: [{ category: 'lender', from: '2016-12-01' }] }),
  )
  const verdict = await verifyApplication(secretary, { party: bare.reference })
  assert.deepEqual(reasonsOf(verdict), ['application-incomplete'])
  assert.match(
    verdict.ok ? '' : (verdict.refusals[0]?.says ?? ''),
    /somebody who speaks for it, its agreement to the terms/,
  )
  assert.equal(verdict.ok ? '' : verdict.refusals[0]?.clause, '2.2')
  const address = `/parties/${bare.reference}/application`
  const wrong = await send(world, `${address}/form`, { identifiers: 'Shelf mark: toolong', terms: 'yes' }, 'secretary')
  assert.match(wrong.problems.join(), /two capital letters and two figures/)
  assert.equal(wrong.$('textarea[name=identifiers]').val(), 'Shelf mark: toolong')
  const saved = await send(world, `${address}/form`, { identifiers: 'Shelf mark: AB12', terms: 'yes' }, 'secretary')
  assert.equal(saved.location, address)
  const stale = await send(world, `${address}/form`, { _version: '1', terms: 'yes' }, 'secretary')
  assert.match(stale.problems.join(), /Somebody else has changed this/)
})

test('a contact acts for its own organisation alone', async () => {
  const [one, other] = [await applicant('Hoop House'), await applicant('Top Tower')]
  assert.deepEqual(
    reasonsOf(await withdrawApplication(one.contact, { party: other.reference, reason: 'Away with you.' })),
    ['not-by-you'],
  )
  assert.deepEqual(reasonsOf(await verifyApplication(one.contact, { party: one.reference })), ['not-by-you'])
  assert.equal((await send(world, `/parties/${one.reference}/verification`, today)).status, 403)
})

test('a refusal goes to the regulator, whose word ends it; then the organisation may apply again', async () => {
  const { reference, contact } = await applicant('Kazoo Kings')
  assert.deepEqual(reasonsOf(await refuseApplication(secretary, { party: reference, reason: ' ' })), ['reason-missing'])
  got(await refuseApplication(secretary, { party: reference, reason: 'Too loud.' }))
  got(await referRefusal(contact, { party: reference }))
  const commission = await contextAs(world, 'commission')
  assert.match((await visit(world, '/', 'commission')).text, /Determine whether Kazoo Kings is to be admitted/)
  assert.match((await visit(world, `/parties/${reference}/application`, 'commission')).text, /Too loud\./)
  got(await upholdRefusal(commission, { party: reference, reason: 'Too loud indeed.' }))
  got(await applyAgain(secretary, { party: reference }))
  assert.equal(await stateOf(reference), 'applicant')
  const page = await readData<{ number: number }>(world, `/parties/${reference}/application`, 'secretary')
  assert.equal(page.number, 2)
})

test('a party in default is suspended and expelled, and may not come back before the bar has ended', async () => {
  const { reference, contact } = await applicant('Drum Den')
  const address = `/parties/${reference}`
  got(await verifyApplication(secretary, { party: reference }))
  await send(world, `${address}/admission`, today, 'secretary')
  assert.deepEqual(reasonsOf(await suspendRights(secretary, { party: reference, reason: 'It drums.' })), [
    'not-in-default',
  ])
  const told = { party: reference, ground: 'It lends nothing back.', remedyBy: '2016-12-20' }
  got(await recordDefault(secretary, told))
  assert.doesNotMatch((await visit(world, address, 'visitor')).text, /lends nothing back/)
  assert.match((await visit(world, address, 'secretary')).text, /lends nothing back/)
  got(await suspendRights(secretary, { party: reference, reason: 'It drums.' }))
  assert.deepEqual(reasonsOf(await requestCessation(contact, { party: reference })), ['not-in-this-state'])
  got(await expelParty(secretary, { party: reference, reason: 'It drums on.' }))
  assert.equal((await readData<Party>(world, address)).admission.ceasedOn, '2016-12-05')
  const barred = await applyAgain(secretary, { party: reference })
  assert.deepEqual(reasonsOf(barred), ['barred'])
  assert.match(barred.ok ? '' : (barred.refusals[0]?.says ?? ''), /from 5 June 2017 on/)
  world.clock.now = '2017-06-05T09:00:00.000Z'
  got(await applyAgain(secretary, { party: reference }))
  world.clock.now = '2016-12-05T09:00:00.000Z'
})

test('a body may let back earlier whom it expelled, and never later than the code does', async () => {
  const address = '/parties/drum-den'
  const { reference } = await applicant('Bell Barn')
  got(await verifyApplication(secretary, { party: reference }))
  await send(world, `/parties/${reference}/admission`, today, 'secretary')
  got(await recordDefault(secretary, { party: reference, ground: 'It rings.' }))
  got(await suspendRights(secretary, { party: reference, reason: 'It rings.' }))
  got(await expelParty(secretary, { party: reference, reason: 'It rings on.' }))
  assert.match((await visit(world, `/parties/${reference}`)).text, /may apply again from 5 June 2017 on/)
  const fields = { until: '2017-07-01', authority: 'TC-006/D4', reason: 'It has sold its bells.' }
  const later = await send(world, `/parties/${reference}/bar`, fields, 'secretary')
  assert.match(later.problems.join(), /Give a day before 5 June 2017/)
  assert.equal((await send(world, `${address}/bar`, fields, 'visitor')).status, 422)
  const shorter = { ...fields, until: '2016-12-05' }
  assert.equal((await send(world, `/parties/${reference}/bar`, shorter, 'secretary')).location, `/parties/${reference}`)
  assert.match((await visit(world, `/parties/${reference}`)).text, /Under TC-006\/D4\..*It has sold its bells/)
  got(await applyAgain(secretary, { party: reference }))
})

test('a licensed party neither ceases nor is expelled without more ado', async () => {
  const licences = [{ kind: 'lending-licence', number: null, from: '2016-01-01', until: null }]
  const lender = { name: 'Licensed Lenders', categories: [{ category: 'lender', from: '2016-07-01' }], licences }
  const { reference } = got(await enterParty(system, { ...lender, admittedOn: '2016-07-01' }))
  const step = { party: reference, reason: 'It wants to.' }
  assert.deepEqual(reasonsOf(await requestCessation(secretary, step)), ['licensed'])
  got(await recordDefault(secretary, { party: reference, ground: 'It breaks toys.' }))
  assert.deepEqual(reasonsOf(await suspendRights(secretary, step)), ['not-approved'])
  got(await suspendRights(secretary, { ...step, approval: 'Letter of the Commission of 2 December 2016' }))
  assert.match((await visit(world, `/parties/${reference}`)).text, /Under Letter of the Commission/)
})

test('the queue of admissions says how far each has come, and what is new of parties makes a paper of itself', async () => {
  const { reference } = await applicant('Puppet People')
  const queue = await visit(world, '/parties/admissions', 'secretary')
  assert.match(
    queue.text,
    /Puppet People Borrower, applied on 28 November 2016; an answer is aimed at 30 November 2016/,
  )
  const [one] = (
    await readData<{ applicants: { reference: string; replyBy: string | null; next: string }[] }>(
      world,
      '/parties/admissions',
    )
  ).applicants.filter(each => each.reference === reference)
  assert.equal(one?.replyBy, null, 'when it applied is not for the public')
  assert.match((await visit(world, '/', 'secretary')).text, /Verify the application: Puppet People/)
  got(await verifyApplication(secretary, { party: reference }))
  await send(world, `/parties/${reference}/signature`, { ...today, undated: 'yes' }, 'secretary')
  const update = await visit(world, '/parties/update?since=2016-11-11', 'secretary')
  assert.match(update.text, /become parties once the code has countersigned: .*Puppet People \(Borrower\)/)
  const form = update.$('form[action="/papers"]')
  const fields: Record<string, string | string[]> = {}
  for (const each of form.serializeArray()) {
    fields[each.name] = [fields[each.name] ?? [], each.value].flat()
  }
  const drafted = await send(world, '/papers', fields, 'secretary')
  assert.match(drafted.location ?? '', /^\/papers\//)
  const paper = await visit(world, drafted.location ?? '', 'secretary')
  assert.match(paper.text, /TLC Party Update/)
  assert.match(paper.text, /Puppet People \(Borrower\)/)
})
