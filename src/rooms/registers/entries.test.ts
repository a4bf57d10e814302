import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sendFresh } from '../../../test/fresh-form.ts'
import { seatTheCouncil, signInAs } from '../../../test/world-council.ts'
import { openWorld } from '../../../test/world.ts'
import { contextOf } from '../../shell/house.ts'
import { enterSubject } from '../../shell/subjects/enter-subject.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)
const secretary = await signInAs(world, 'secretary')
const chair = await signInAs(world, 'chair')

async function post(url: string, payload: Readonly<Record<string, string>>, cookies: Readonly<Record<string, string>>) {
  return await sendFresh(world, { url, fields: payload, headers: {}, cookies })
}

const NEW = { title: 'The shed may leak', classification: 'white' }

test('the secretary enters something, and it has the next number', async () => {
  const entered = await post('/registers/risk/entries', NEW, secretary)
  assert.equal(entered.headers.location, '/registers/risk/risk-1')
  const again = await post('/registers/risk/entries', { ...NEW, title: 'The roof may go' }, secretary)
  assert.equal(again.headers.location, '/registers/risk/risk-2')
})

test('what is not public is numbered class by class, and leaves no gap among what is', async () => {
  const secret = { ...NEW, classification: 'red', body: 'council' }
  const entered = await post('/registers/issue/entries', secret, secretary)
  assert.equal(entered.headers.location, '/registers/issue/issue-red-1')
  assert.equal((await post('/registers/issue/entries', NEW, secretary)).headers.location, '/registers/issue/issue-1')
})

test('a number that something was entered with before is passed over', async () => {
  const before = {
    kind: 'issue',
    reference: 'issue-2',
    title: 'From the old list',
    state: 'open',
    classification: 'white',
  } as const
  assert.ok((await enterSubject(contextOf(world.house), before, 'entry-entered')).ok)
  assert.equal((await post('/registers/issue/entries', NEW, secretary)).headers.location, '/registers/issue/issue-3')
})

test('whoever does not keep registers is offered nothing, and finds nothing there', async () => {
  for (const cookies of [chair, {}]) {
    assert.equal((await post('/registers/risk/entries', NEW, cookies)).statusCode, 404)
    assert.doesNotMatch((await world.server.inject({ url: '/registers/risk', cookies })).body, /Enter a new risk/)
  }
})

test('a class that is for the members of a body needs the body', async () => {
  const refused = await post('/registers/risk/entries', { ...NEW, classification: 'red' }, secretary)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Choose the body that it is for/)
  assert.match(refused.body, /value="The shed may leak"/)
})

test('a form twice sent is one entry', async () => {
  const sent = { ...NEW, title: 'The door may stick', _key: 'a-key-of-this-form' }
  const first = await post('/registers/risk/entries', sent, secretary)
  const second = await post('/registers/risk/entries', sent, secretary)
  assert.equal(second.headers.location, first.headers.location)
})

test('an amendment from an older text shows both, and loses neither', async () => {
  const amend = async (title: string, version: string) =>
    await post('/registers/risk/risk-1/amendments', { title, reason: 'It was unclear.', _version: version }, secretary)
  assert.equal((await amend('The shed may leak when it rains', '1')).statusCode, 303)
  const stale = await amend('The shed leaks', '1')
  assert.equal(stale.statusCode, 422)
  assert.match(stale.body, /As it now stands/)
  assert.match(stale.body, /As you entered it/)
  const { acts } = (await world.server.inject('/registers/risk/risk-1?format=json')).json()
  assert.equal(acts.length, 2)
})
