import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, personOf } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { givePurposes } from '../parties/acts/give-purposes.ts'

/** The visitor becomes a colleague of the contact, who speaks for the Toybox Library. */
const { world, act, atState } = await openModificationsWorld()
after(world.close)
const colleague = { party: 'toybox-library', person: personOf(world, 'visitor'), purposes: ['party-colleague'] }
got(await givePurposes(await contextAs(world, 'secretary'), colleague))
await atState('RC901', 'before-rules-panel')
const issued = await act('/RC901/consultations', { kind: 'asking-around' })
const consultation = issued.location ?? assert.fail('no consultation was issued')
const about = consultation.replace('/consultations/', '')

const PATH = '/parties/toybox-library/drafts'
const RESPONSE = {
  act: 'respond-to-consultation',
  about,
  solution: ['original'],
  stance: ['approve'],
  question: ['agree', 'objectives', 'cost'],
  answer: ['More toys for all.', '', 'Ten pounds a shelf.'],
  confidential: 'cost',
}
type Responses = Readonly<{ responses: readonly Readonly<{ respondent: string; answers: readonly object[] }>[] }>
type Draft = Readonly<{ words: readonly Readonly<{ key: string; value: string }>[]; state: string; became: string }>

test('a colleague drafts a response from the page of the consultation, and only a contact for it sends it', async () => {
  const page = await visit(world, consultation, 'visitor')
  const link = page.$('a:contains("together with your colleagues")').attr('href') ?? ''
  assert.equal((await visit(world, consultation)).$('a:contains("colleagues")').length, 0, 'the public drafts nothing')
  const form = await visit(world, link, 'visitor')
  assert.equal(form.heading, 'Respond to a consultation')
  assert.match(form.text, new RegExp(`${about}: `))
  assert.equal((await send(world, PATH, RESPONSE, 'visitor')).location, `${PATH}/1`)
  assert.match((await send(world, `${PATH}/1/sending`, {}, 'visitor')).problems.join(), /done by the Party contact/)
  assert.deepEqual((await readData<Responses>(world, consultation, 'secretary')).responses, [])
})

test('whoever sends it reads before what was answered, to which question, and what in confidence', async () => {
  const { words } = await readData<Draft>(world, `${PATH}/1`, 'contact')
  const said = Object.fromEntries(words.map(({ key, value }) => [key, value]))
  assert.equal(said['Consultation']?.startsWith(`${about}: `), true)
  assert.deepEqual(
    words.filter(({ key }) => key.endsWith('In confidence')).map(({ value }) => value),
    ['Ten pounds a shelf.'],
  )
  assert.equal(Object.values(said).includes('More toys for all.'), true)
  const form = await visit(world, `${PATH}/1`, 'visitor')
  assert.equal(form.$('textarea[name=answer]').first().text(), 'More toys for all.')
  assert.match((await visit(world, '/', 'contact')).text, /Read and send: Respond to a consultation/)
})

test('what is sent is the response of the party, with who drafted it', async () => {
  assert.equal((await send(world, `${PATH}/1/sending`, {}, 'contact')).location, `${PATH}/1`)
  const { responses } = await readData<Responses>(world, consultation, 'secretary')
  assert.deepEqual(
    responses.map(({ respondent, answers }) => [respondent, answers.length]),
    [['Toybox Library', 1]],
  )
  assert.equal((await readData<Draft>(world, `${PATH}/1`, 'visitor')).became, consultation)
})

test('a draft is not sent over a response that the party has given since', async () => {
  assert.equal(
    (await send(world, PATH, { ...RESPONSE, answer: ['An older view.', '', 'Ten pounds.'] }, 'visitor')).location,
    `${PATH}/2`,
  )
  world.clock.now = '2016-12-05T11:00:00.000Z'
  const { act: _act, about: _about, confidential: _confidential, ...fields } = RESPONSE
  const direct = await send(
    world,
    `${consultation}/responses`,
    { ...fields, answer: ['A newer view.', '', ''] },
    'contact',
  )
  assert.equal(direct.status, 303, direct.problems.join())
  assert.match(
    (await send(world, `${PATH}/2/sending`, {}, 'contact')).problems.join(),
    /changed since the draft was saved/,
  )
})

test('what does not belong to a response is refused, and what is refused stays typed', async () => {
  assert.match(
    (await send(world, PATH, { ...RESPONSE, person: 'x' }, 'visitor')).problems.join(),
    /no field called person/,
  )
  const stance = { ...RESPONSE, stance: ['perhaps'] }
  const refused = await send(world, PATH, stance, 'visitor')
  assert.match(refused.problems.join(), /cannot be read/)
  assert.equal(refused.$('textarea[name=answer]').first().text(), 'More toys for all.')
})

test('a draft that waits when the consultation closes is not sent, and another is not begun', async () => {
  assert.equal((await send(world, PATH, RESPONSE, 'visitor')).location, `${PATH}/3`)
  world.clock.now = '2016-12-12T17:00:00.000Z'
  assert.match((await send(world, `${PATH}/3/sending`, {}, 'contact')).problems.join(), /closed/)
  const { possible } = await readData<{ possible: readonly { key: string }[] }>(world, PATH, 'visitor')
  assert.equal(
    possible.some(({ key }) => key === RESPONSE.act),
    false,
  )
})
