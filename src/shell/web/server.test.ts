import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openWorld } from '../../../test/world.ts'
import { enterPerson } from '../../rooms/people/door.ts'
import { contextOf } from '../house.ts'

const world = await openWorld()
after(() => world.close())

async function enter(name: string): Promise<string> {
  const signIn = { group: 'Test', order: 1, says: 'for tests' }
  const person = await enterPerson(contextOf(world.house), {
    name,
    email: null,
    functions: [],
    party: null,
    organisation: null,
    signIn,
  })
  assert.ok(person.ok)
  return person.value
}

async function signIn(person: string, headers: Readonly<Record<string, string>> = {}) {
  return await world.server.inject({ method: 'POST', url: '/session', payload: { person }, headers })
}

const person = await enter('Somebody')

test('an address that does not exist is told by a page, and as data to a machine', async () => {
  const shown = await world.server.inject('/no/such/page')
  assert.equal(shown.statusCode, 404)
  assert.match(shown.body, /<h1[^>]*>Page not found/)
  const data = await world.server.inject({ url: '/no/such/page', headers: { accept: 'application/json' } })
  assert.equal(data.statusCode, 404)
  assert.equal(data.headers['content-type'], 'application/problem+json; charset=utf-8')
})

test('a form that comes from another site is refused, and one from here is not', async () => {
  assert.equal((await signIn(person, { origin: 'https://evil.example', host: 'localhost' })).statusCode, 403)
  assert.equal((await signIn(person, { 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  assert.equal((await signIn(person, { origin: 'http://localhost', host: 'localhost' })).statusCode, 303)
})

test('whoever is signed in is told so, and nothing of it is kept on the way', async () => {
  const cookie = (await signIn(person)).cookies[0]
  assert.ok(cookie?.httpOnly)
  const shown = await world.server.inject({ url: '/search', cookies: { witan: cookie.value } })
  assert.equal(shown.headers['cache-control'], 'no-store')
  assert.match(shown.body, /Somebody/)
})

test('signing out ends the session at once', async () => {
  const cookies = { witan: (await signIn(person)).cookies[0]?.value ?? '' }
  await world.server.inject({ method: 'POST', url: '/session/end', cookies })
  assert.doesNotMatch((await world.server.inject({ url: '/search', cookies })).body, /Sign out/)
})

test('a session ends by itself', async () => {
  const cookies = { witan: (await signIn(person)).cookies[0]?.value ?? '' }
  const before = world.clock.now
  world.clock.now = '2016-12-05T21:00:01.000Z'
  assert.doesNotMatch((await world.server.inject({ url: '/search', cookies })).body, /Sign out/)
  world.clock.now = before
})

test('a refused form is the same page again, with what is wrong', async () => {
  const shown = await world.server.inject({ method: 'POST', url: '/session', payload: { person: 'nobody' } })
  assert.equal(shown.statusCode, 422)
  assert.match(shown.body, /<title>Error: /)
  assert.match(shown.body, /Nobody can sign in like this/)
})

test('a refusal is data to a machine', async () => {
  const headers = { accept: 'application/json' }
  const told = await world.server.inject({ method: 'POST', url: '/session', payload: { person: 'nobody' }, headers })
  assert.equal(told.statusCode, 422)
  assert.deepEqual(told.json().refusals[0].reason, 'not-offered')
})

test('what is not a form or JSON, or is not JSON, is refused without a word of how it broke', async () => {
  const post = async (payload: string, type: string) =>
    await world.server.inject({ method: 'POST', url: '/session', payload, headers: { 'content-type': type } })
  assert.equal((await post('{', 'application/json')).statusCode, 400)
  assert.equal((await post('<x/>', 'application/xml')).statusCode, 415)
  assert.doesNotMatch((await post('{', 'application/json')).body, /at JSON|node:/)
})

test('what goes deeper than any form is refused before it is followed down', async () => {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const payload = `{"person":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  const reply = await world.server.inject({ method: 'POST', url: '/session', payload, headers })
  assert.deepEqual([reply.statusCode, reply.json().refusals[0].reason], [400, 'bad-request'])
})

test('a day that is no day is refused', async () => {
  assert.equal((await world.server.inject('/search?as-at=2016-13-45')).statusCode, 422)
})

test('every page forbids foreign scripts and frames', async () => {
  const policy = String((await world.server.inject('/search')).headers['content-security-policy'])
  assert.match(policy, /default-src 'self'/)
  assert.match(policy, /frame-ancestors 'none'/)
  assert.doesNotMatch(policy, /unsafe/)
})

/** Signing in, and checking a signature under what was published, which changes nothing. */
const OPEN_TO_ALL = /^\/(?:session|links)\b|^\/parties\/identifiers\/verification$/

test('whoever has not signed in can do nothing but sign in, whatever the act', async () => {
  for (const { method, path } of world.web.routes()) {
    if (method !== 'POST' || OPEN_TO_ALL.test(path)) continue
    const url = path.replaceAll(/:[a-z]+/gi, 'x')
    const told = await world.server.inject({ method: 'POST', url, payload: {} })
    assert.ok([403, 404].includes(told.statusCode), `${path} answered ${told.statusCode}`)
  }
})

test('the public calls no meeting', async () => {
  const told = await world.server.inject({
    method: 'POST',
    url: '/meetings',
    payload: { body: 'council', date: '2017-02-07' },
  })
  assert.equal(told.statusCode, 403)
  assert.match(told.body, /Sign in first/)
})

test('in the demonstration no mail is sent, so the link of an invitation is shown once to whoever invites', async () => {
  const nobody = { email: null, party: null, organisation: null }
  const signIn = { group: 'Test', order: 2, says: 'for tests' }
  const host = await enterPerson(contextOf(world.house), {
    ...nobody,
    name: 'Secretary',
    functions: ['secretary'],
    signIn,
  })
  const guest = await enterPerson(contextOf(world.house), { ...nobody, name: 'Guest', functions: [] })
  assert.ok(host.ok && guest.ok)
  const begun = await world.server.inject({ method: 'POST', url: '/session', payload: { person: host.value } })
  const url = `/people/${guest.value}/invitation`
  const cookies = { witan: begun.cookies[0]?.value ?? '' }
  const invited = await world.server.inject({ method: 'POST', url, payload: { address: 'guest@example.org' }, cookies })
  assert.equal(invited.headers['cache-control'], 'no-store')
  const link = /http:\/\/localhost(\/links\/[\w-]{43})/.exec(invited.body)?.[1] ?? ''
  assert.equal((await world.server.inject(link)).statusCode, 200)
  assert.ok(!(await world.server.inject({ url: `/people/${guest.value}`, cookies })).body.includes(link))
})
