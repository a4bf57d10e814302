import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { signInAs, got, personOf } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { sendFresh } from '../../../test/fresh-form.ts'
import { contextOf } from '../../shell/house.ts'
import { identifyPerson } from '../../shell/web/reader.ts'
import { appointToSeat } from '../bodies/door.ts'
import { enterParty } from '../parties/door.ts'
import { givePurposes } from '../parties/acts/give-purposes.ts'
import { releaseColleague } from '../parties/acts/release-colleague.ts'
import { enterPerson } from '../people/door.ts'
import { respond } from './acts/respond.ts'

const { world, act, atState } = await openModificationsWorld()
const system = contextOf(world.house)
const [LIBRARY, KITES] = ['Toybox Library', 'Kite Club']
let member: string
let address: string

before(async () => {
  got(
    await enterParty(system, {
      name: KITES,
      categories: [{ category: 'borrower', from: '2016-11-28' }],
      admittedOn: '2016-11-28',
    }),
  )
  const library = (await identifyPerson(world.house, personOf(world, 'contact'))).actor.party
  const signIn = { group: 'Everybody', order: 99, says: 'Works for a party.' }
  const employed = { name: 'Panel Member of a Party', email: null, functions: [], party: library, organisation: null }
  member = got(await enterPerson(system, { ...employed, signIn }))
  const seat = { body: 'rules-panel', seat: 'borrower', number: 1, person: member, from: '2016-11-01' }
  got(await appointToSeat(system, { ...seat, role: 'member' }))
  for (const party of ['toybox-library', 'kite-club']) await speaksFor('visitor', party)
  await atState('RC701', 'before-rules-panel')
  address = (await act('/RC701/consultations', { kind: 'asking-around' })).location ?? ''
})
after(world.close)

async function speaksFor(key: 'visitor', party: string): Promise<void> {
  const told = { party, person: personOf(world, key), purposes: ['party-contact'] }
  got(await givePurposes(system, told))
}

const SAID = { stances: [], effects: [], confidential: [], isAnonymous: false }

async function sayFor(party: string, cookies: Record<string, string>): Promise<number> {
  const fields = {
    solution: 'original',
    stance: 'approve',
    question: ['agree', 'objectives', 'cost'],
    answer: [`${party} agrees.`, '', ''],
  }
  const headers = { accept: 'application/json' }
  return (await sendFresh(world, { url: `${address}/responses`, fields, headers, cookies })).statusCode
}

async function seenBy(cookies: Record<string, string>): Promise<readonly string[]> {
  const reply = await world.server.inject({ url: `${address}?format=json`, cookies })
  return reply.json<{ responses: { respondent: string }[] }>().responses.map(({ respondent }) => respondent)
}

async function cookiesOf(person: string): Promise<Record<string, string>> {
  const reply = await world.server.inject({ method: 'POST', url: '/session', payload: { person } })
  return { witan: reply.cookies.find(({ name }) => name === 'witan')?.value ?? '' }
}

test('an adviser of two parties responds for one at a time, and each response says for which', async () => {
  const cookies = await signInAs(world, 'visitor')
  const account = await world.server.inject({ url: '/account?format=json', cookies })
  const { capacities } = account.json<{ capacities: { key: string; title: string }[] }>()
  assert.deepEqual(
    capacities.map(({ title }) => title),
    [`Party contact of ${LIBRARY}`, `Party contact of ${KITES}`],
  )
  const choice = await world.server.inject({ url: '/account', cookies })
  assert.match(choice.body, /value="" checked[\s\S]*with all that I may do, and of my parties for the first alone/)
  const form = await world.server.inject({ url: `${address}/response`, cookies })
  assert.match(form.body, /You respond as Party contact of Toybox Library\. For another of yours/)
  assert.equal(await sayFor(LIBRARY, cookies), 200)
  const capacity = capacities[1]?.key ?? ''
  await world.server.inject({ method: 'POST', url: '/session/capacity', payload: { capacity }, cookies })
  assert.equal(await sayFor(KITES, cookies), 200)
  const secretary = await signInAs(world, 'secretary')
  const { responses } = (await world.server.inject({ url: `${address}?format=json`, cookies: secretary })).json<{
    responses: { respondent: string; answers: { text: string }[] }[]
  }>()
  assert.deepEqual(
    responses.map(({ respondent, answers }) => `${respondent}: ${answers[0]?.text}`),
    [`${LIBRARY}: ${LIBRARY} agrees.`, `${KITES}: ${KITES} agrees.`],
  )
  const page = await world.server.inject({ url: address, cookies: secretary })
  assert.match(page.body, /from: Party contact of Toybox Library[\s\S]*from: Party contact of Kite Club/)
})

test('a form that was opened for one party is not sent for another that was chosen since in another window', async () => {
  const cookies = await signInAs(world, 'visitor')
  const opened = await world.server.inject({ url: '/parties/toybox-library/drafts?act=declare-category', cookies })
  const key = /name="_key" value="([^"]+)"/.exec(
    opened.body.split('action="/parties/toybox-library/drafts"')[1] ?? '',
  )?.[1]
  const account = await world.server.inject({ url: '/account?format=json', cookies })
  const capacity = account.json<{ capacities: { key: string }[] }>().capacities[1]?.key
  const send = async (payload: Record<string, unknown>, url: string) =>
    await world.server.inject({ method: 'POST', url, payload, cookies, headers: { accept: 'application/json' } })
  const draft = { _key: key, act: 'declare-category', category: 'borrower' }
  await send({ capacity }, '/session/capacity')
  const refused = await send(draft, '/parties/toybox-library/drafts')
  assert.match(refused.body, /Since you opened this, you act in another capacity: Party contact of Kite Club/)
  await send({ capacity: '' }, '/session/capacity')
  assert.equal((await send(draft, '/parties/toybox-library/drafts')).statusCode, 200)
  await send({ capacity }, '/session/capacity')
  assert.equal((await send(draft, '/parties/toybox-library/drafts')).statusCode, 200, 'what was done is done')
})

test('an adviser sees what is the own of each of its parties, whichever it acts for', async () => {
  assert.deepEqual(await seenBy(await signInAs(world, 'visitor')), [LIBRARY, KITES])
  for (const party of ['toybox-library', 'kite-club'])
    assert.equal((await drafts(party, await signInAs(world, 'visitor'))).statusCode, 200)
})

const drafts = async (party: string, cookies: Record<string, string>) =>
  await world.server.inject({ url: `/parties/${party}/drafts`, cookies })

test('who acts for one of several parties is told how to act for the other', async () => {
  const cookies = await signInAs(world, 'visitor')
  const fields = { category: 'lender', 'from-day': '1', 'from-month': '1', 'from-year': '2018', evidence: 'It lends.' }
  const url = '/parties/kite-club/categories'
  const refused = await sendFresh(world, { url, fields, headers: { accept: 'application/json' }, cookies })
  assert.equal(refused.statusCode, 422, refused.body)
  assert.match(refused.body, /You speak for this one too/)
})

test('a member who only works for a party sees nothing of its own: not its response, nor its drafts, nor its details; its colleague does', async () => {
  const employed = await cookiesOf(member)
  const colleague = await signInAs(world, 'contact')
  assert.deepEqual(await seenBy(employed), [])
  assert.deepEqual(await seenBy(colleague), [LIBRARY])
  for (const page of ['drafts', 'details']) {
    const url = `/parties/toybox-library/${page}`
    assert.equal((await world.server.inject({ url, cookies: employed })).statusCode, 404, url)
    assert.equal((await world.server.inject({ url, cookies: colleague })).statusCode, 200, url)
  }
  const reader = await identifyPerson(world.house, member)
  assert.ok(!reader.groupKeys.some(key => key.startsWith('party')), reader.groupKeys.join())
  const said = { consultation: 'RC701/AA1', ...SAID, answers: [{ question: 'agree', text: 'Mine.' }] }
  const asMember = await respond(contextOf(world.house, reader.actor), said)
  assert.equal(asMember.ok, false)
})

test('an adviser whom one party lets go speaks for the other still, and has lost the first at the next request', async () => {
  const cookies = await signInAs(world, 'visitor')
  const asContact = contextOf(world.house, (await identifyPerson(world.house, personOf(world, 'contact'))).actor)
  const told = { party: 'toybox-library', person: personOf(world, 'visitor'), reason: 'Another adviser.' }
  got(await releaseColleague(asContact, told))
  assert.deepEqual(await seenBy(cookies), [KITES])
  assert.equal((await drafts('toybox-library', cookies)).statusCode, 404)
})
