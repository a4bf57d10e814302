import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, type CouncilKey } from '../../../test/world-council.ts'
import { reasonsOf } from '../../../test/world-decisions.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { runConsultations } from './jobs.ts'
import { respond } from './acts/respond.ts'

const { world, act, step, atState, read } = await openModificationsWorld()
after(world.close)

const OPENED = '2016-12-05T09:00:00.000Z'
const LAST = '2016-12-12T16:59:59.999Z'
const CLOSES = '2016-12-12T17:00:00.000Z'

type AsRead = Readonly<{
  state: string
  version: number
  mayRespond: boolean
  window: Readonly<{ closes: string }>
  tally: Readonly<{ responses: number; late: number; inConfidence: number }> | null
  responses: readonly Readonly<{
    reference: string
    version: number
    respondent: string
    state: string
    answers: readonly Readonly<{ question: string; text: string }>[]
    inConfidence: readonly string[]
    late: Readonly<{ authority: string }> | null
    confidential: Readonly<{ respondent: string; answers: readonly Readonly<{ text: string }>[] }> | null
  }>[]
}>

let last = 700
let keys = 0
const ask = async (more: Readonly<Record<string, string>> = {}, state = 'before-rules-panel'): Promise<string> => {
  world.clock.now = OPENED
  last += 1
  await atState(`RC${last}`, state)
  const issued = await act(`/RC${last}/consultations`, { kind: 'asking-around', ...more })
  assert.equal(issued.status, 303, issued.problems.join(' '))
  return issued.location ?? ''
}
const answer = async (
  address: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  as: CouncilKey = 'contact',
  door = 'responses',
) =>
  await send(
    world,
    `${address}/${door}`,
    {
      _key: `response-${(keys += 1)}`,
      solution: ['original'],
      stance: ['approve'],
      question: ['agree', 'objectives', 'cost'],
      ...fields,
    },
    as,
  )
const say = (agree: string, cost = '') => ({ answer: [agree, '', cost] })
const keep = async (address: string, noun: string, fields: Readonly<Record<string, string>> = {}) =>
  await send(world, `${address}/${noun}`, { _key: `keep-${(keys += 1)}`, ...fields }, 'secretary')
const dataOf = async (address: string, as?: CouncilKey) => await readData<AsRead>(world, address, as)

test('a consultation closes at five in the afternoon of the day that the clock of its kind gives, and says how that was counted', async () => {
  const address = await ask()
  const { window, state } = await dataOf(address)
  assert.deepEqual([state, window.closes], ['open', CLOSES])
  const page = await visit(world, address)
  assert.match(page.text, /5 Working Days/)
  assert.match(page.text, /What comes in at that moment or after it is late/)
  const modification = await read(`RC${last}`)
  assert.deepEqual([modification.nextOn, /Whoever responds/.test(modification.owedBy ?? '')], ['2016-12-12', true])
})

test('a response is in time in the last second, and late at the closing instant, whether or not the clock has said so', async () => {
  const address = await ask()
  world.clock.now = LAST
  assert.equal((await answer(address, say('Yes.'))).status, 303)
  world.clock.now = CLOSES
  const late = await answer(address, say('No.'))
  assert.equal(late.status, 404, 'there is no form any more')
  const asked = { consultation: address.replace('/consultations/', ''), stances: [], effects: [], confidential: [] }
  const again = { ...asked, answers: [{ question: 'agree', text: 'No.' }], isAnonymous: false }
  assert.deepEqual(reasonsOf(await respond(await contextAs(world, 'contact'), again)), ['closed'])
  assert.equal((await dataOf(address)).state, 'closed')
  await runConsultations(world.house)
  const { responses } = await dataOf(address, 'contact')
  assert.deepEqual(
    responses.map(({ answers }) => answers[0]?.text),
    ['Yes.'],
  )
})

test('each party has one response: a later one takes its place until the close, and nobody else sees it before it is published', async () => {
  const address = await ask()
  assert.match((await visit(world, '/', 'contact')).text, new RegExp(`Respond to RC${last}/AA1`))
  assert.equal((await answer(address, say('First.'))).status, 303)
  assert.doesNotMatch((await visit(world, '/', 'contact')).text, new RegExp(`Respond to RC${last}/AA1`))
  const mine = (await dataOf(address, 'contact')).responses[0] ?? assert.fail('it is there')
  const form = await visit(world, `${address}/response`, 'contact')
  assert.equal(form.$('textarea[name="answer"]').first().val(), 'First.')
  assert.equal((await answer(address, { ...say('Second.'), _version: String(mine.version) })).status, 303)
  assert.equal((await answer(address, { ...say('Third.'), _version: String(mine.version) })).status, 422)
  assert.equal((await dataOf(address, 'secretary')).responses.length, 1)
  for (const other of [undefined, 'chair', 'lender1', 'toyStore'] as const)
    assert.equal((await dataOf(address, other)).responses.length, 0)
  const absent = await visit(world, '/consultations/RC999/AA1')
  assert.equal(absent.status, 404)
  assert.doesNotMatch((await visit(world, address)).text, /Second|Toybox/)
  assert.doesNotMatch((await visit(world, `/search?q=Second`)).text, /AA1/)
})

test('the secretariat enters what came in otherwise; nobody else answers for others', async () => {
  const address = await ask()
  assert.equal((await answer(address, { ...say('Yes.'), respondent: 'Children of Leeds' }, 'secretary')).status, 303)
  assert.equal((await answer(address, { ...say('Yes.'), respondent: 'toybox library' }, 'administrator')).status, 303)
  const nobody = await answer(address, say('Yes.'), 'secretary')
  assert.match(nobody.problems.join(' '), /Say who responds/)
  assert.equal((await answer(address, say('Yes.'), 'chair')).status, 404)
  assert.equal((await answer(address, { ...say('Yes.'), respondent: 'Other' }, 'visitor')).status, 404)
  const { responses } = await dataOf(address, 'secretary')
  assert.deepEqual(
    responses.map(({ respondent }) => respondent),
    ['Children of Leeds', 'Toybox Library'],
  )
  const own = (await dataOf(address, 'contact')).responses
  assert.equal(own[0]?.respondent, 'Toybox Library', 'what was entered for a party is its own')
  assert.equal((await answer(address, { ...say('No!'), respondent: 'Somebody else' })).status, 303)
  assert.equal((await dataOf(address, 'secretary')).responses.length, 2, 'a contact speaks for its own party')
})

test('what is said in confidence and a name that is not to be told stay with those who may read them, also after publication', async () => {
  const address = await ask()
  const secret = { ...say('Yes.', 'Ten pounds'), confidential: ['cost'], anonymous: 'yes' }
  assert.equal((await answer(address, secret)).status, 303)
  world.clock.now = CLOSES
  assert.match((await visit(world, '/', 'secretary')).text, /Collate the responses/)
  assert.match((await keep(address, 'collation', { summary: ' ' })).problems.join(' '), /Write what the responses say/)
  assert.equal((await keep(address, 'collation', { summary: 'One is in favour.' })).status, 303)
  assert.equal((await keep(address, 'publication')).status, 303)
  const page = await visit(world, address)
  assert.match(page.text, /A respondent \(Lender\)/)
  assert.match(page.text, /Answered in confidence/)
  assert.doesNotMatch(page.text, /Ten pounds|Toybox/)
  const shown = (await dataOf(address)).responses[0]
  assert.deepEqual([shown?.confidential, shown?.inConfidence], [null, ['cost']])
  const csv = await world.server.inject(`${address}?format=csv`)
  assert.doesNotMatch(csv.payload, /Ten pounds|Toybox/)
  for (const reader of ['secretary', 'commission', 'contact'] as const) {
    const apart = (await dataOf(address, reader)).responses[0]?.confidential
    assert.deepEqual([apart?.respondent, apart?.answers[0]?.text], ['Toybox Library', 'Ten pounds'])
  }
  assert.equal((await dataOf(address, 'chair')).responses[0]?.confidential, null)
  assert.deepEqual((await dataOf(address)).tally?.inConfidence, 1)
})

test('a late response comes in by a recorded decision alone, shows that it was late, and nothing comes in once all is collated', async () => {
  const address = await ask()
  world.clock.now = CLOSES
  const fields = { ...say('Sorry.'), respondent: 'Late Lender' }
  const without = await answer(address, { ...fields, authority: '', reason: 'Ill.' }, 'secretary', 'late-responses')
  assert.match(without.problems.join(' '), /a decision that has been recorded/)
  const made = await answer(
    address,
    { ...fields, authority: 'TC-999/D1', reason: 'Ill.' },
    'secretary',
    'late-responses',
  )
  assert.match(made.problems.join(' '), /a decision that has been recorded/)
  assert.equal(
    (await answer(address, { ...fields, authority: 'TC-999/D1', reason: 'x' }, 'contact', 'late-responses')).status,
    404,
  )
  await keep(address, 'collation', { summary: 'Nobody answered.' })
  assert.equal((await visit(world, `${address}/late-response`, 'secretary')).status, 404)
})

test('it is extended for a reason while it is open, and the earlier instant stays readable', async () => {
  const address = await ask()
  assert.equal((await keep(address, 'extension', { until: '2016-12-12', reason: 'Snow' })).status, 422)
  assert.equal((await keep(address, 'extension', { until: '2016-12-14', reason: ' ' })).status, 422)
  assert.equal((await keep(address, 'extension', { until: '2016-12-14', reason: 'Snow' })).status, 303)
  assert.equal((await dataOf(address)).window.closes, '2016-12-14T17:00:00.000Z')
  assert.match((await visit(world, address)).text, /it was to close .*12 December 2016/)
  assert.equal((await read(`RC${last}`)).nextOn, '2016-12-14')
  world.clock.now = '2016-12-14T17:00:00.000Z'
  assert.equal((await keep(address, 'extension', { until: '2016-12-20', reason: 'Snow' })).status, 422)
})

test('the steps that rest on a consultation wait for its record, and no evidence takes its place', async () => {
  const address = await ask()
  const of = `RC${last}`
  const lacks = async () =>
    (await read(of)).possible.find(({ step: key }) => key === 'read-out')?.lacks.map(({ reason }) => reason)
  assert.deepEqual(await lacks(), ['consultation-open'])
  const evidence = await act(`/${of}/evidence`, { guard: 'consultation-closed', says: 'I was there.' })
  assert.match(evidence.problems.join(' '), /follows from the record itself/)
  assert.equal((await step(of, 'read-out')).status, 422)
  const held = { ...say('Yes.'), objective: ['play', 'care'], effect: ['better', 'worse'] }
  assert.equal((await answer(address, held)).status, 303)
  world.clock.now = CLOSES
  await runConsultations(world.house)
  assert.deepEqual(await lacks(), ['not-collated'])
  assert.doesNotMatch((await visit(world, `/modifications/${of}`)).text, /1 better/)
  await keep(address, 'collation', { summary: 'All are in favour.' })
  assert.equal((await visit(world, `/modifications/${of}`)).table('Objectives')[1]?.[3], '1 better')
  assert.deepEqual(await lacks(), [])
  assert.equal((await step(of, 'read-out')).status, 303)
})

test('one that comes back is consulted on anew; the withdrawn one does not count', async () => {
  const address = await ask()
  const of = `RC${last}`
  assert.equal((await keep(address, 'withdrawal', { reason: 'The wrong toy.' })).status, 303)
  const lacks = async () =>
    (await read(of)).possible.find(({ step: key }) => key === 'read-out')?.lacks.map(({ reason }) => reason)
  assert.deepEqual(await lacks(), ['not-consulted'])
  assert.match((await visit(world, address)).text, /The wrong toy/)
  assert.equal((await act(`/${of}/consultations`, { kind: 'asking-around' })).location, `/consultations/${of}/AA2`)
  assert.equal((await act(`/${of}/consultations`, { kind: 'asking-around' })).status, 422, 'one at a time')
  assert.equal((await act(`/${of}/consultations`, { kind: 'no-such' })).status, 422)
  assert.equal((await act(`/${of}/consultations`, { kind: 'asking-around' }, 'contact')).status, 422)
})

test('further questions and an own closing day are those of whoever issues it; a day that has gone by is none', async () => {
  const address = await ask({ questions: 'Which colour?\nWhich size?', until: '2016-12-20' })
  const page = await visit(world, address)
  assert.match(page.text, /Which colour\?/)
  assert.equal((await dataOf(address)).window.closes, '2016-12-20T17:00:00.000Z')
  await atState('RC699', 'before-rules-panel')
  const past = await act('/RC699/consultations', { kind: 'asking-around', until: '2016-12-01' })
  assert.match(past.problems.join(' '), /closed already/)
  const odd = await act('/RC699/consultations', { kind: 'asking-around', until: '2016-02-30' })
  assert.equal(odd.status, 422)
  assert.equal((await visit(world, '/consultations/new/AA1/response')).status, 404)
  const list = await visit(world, '/consultations?state=open')
  assert.ok(list.table('Consultations').some(row => row[0] === address.replace('/consultations/', '')))
})

test('a consultation on what only some may know of is there for them alone', async () => {
  world.clock.now = OPENED
  await atState('RC698', 'before-rules-panel', { classification: 'amber', body: 'council' })
  const issued = await act('/RC698/consultations', { kind: 'asking-around' })
  const hidden = await visit(world, issued.location ?? '')
  const absent = await visit(world, '/consultations/RC997/AA1')
  assert.deepEqual([hidden.status, hidden.text], [404, absent.text])
  assert.doesNotMatch((await visit(world, '/consultations')).text, /RC698/)
  assert.equal((await visit(world, issued.location ?? '', 'lender1')).status, 200)
})
