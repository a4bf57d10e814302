import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, visit } from '../../../test/world-visit.ts'
import type { Elsewhere } from './elsewhere.ts'

const { world, act, raise, step, atState } = await openModificationsWorld()
after(world.close)

type Entry = Readonly<{ reference: string; otherCodes: readonly string[]; leadCode: string; priority: string }>
const found = async (query: string) =>
  (await readData<{ entries: readonly Entry[] }>(world, `/modifications?${query}`)).entries
const references = async (query: string) => (await found(query)).map(({ reference }) => reference)

test('changes of other codes are linked, one code leads and its priority holds for all', async () => {
  await atState('RC301', 'on-trial')
  const link = { code: 'books', reference: 'B12', title: 'Books on kites', href: 'https://books.example/B12' }
  assert.equal((await act('/RC301/other-codes', link, 'contact')).status, 422)
  assert.equal((await act('/RC301/other-codes', link)).status, 303)
  assert.match(
    (await act('/RC301/other-codes', { ...link, code: 'maps' })).problems.join(' '),
    /Book Code, Garden Code/,
  )
  assert.match(
    (await act('/RC301/lead-code', { priority: 'soon', reason: 'Said.' })).problems.join(' '),
    /which one leads/,
  )
  const led = { lead: 'books', priority: 'soon', reason: 'Said at their meeting 7.' }
  assert.equal((await act('/RC301/lead-code', led)).status, 303)
  const page = await visit(world, '/modifications/RC301')
  assert.match(page.text, /Book Code Leads B12 Books on kites/)
  assert.match(page.text, /Book Code leads, and has given it the priority “Soon”/)
  assert.match(page.text, /said which code leads, and with which priority/)
  const [entry] = await found('otherCode=books')
  assert.deepEqual([entry?.otherCodes, entry?.leadCode, entry?.priority], [['Book Code B12'], 'Book Code', 'Soon'])
  assert.deepEqual(await references('title=RC301&as-at=2016-12-05&otherCode=books'), ['RC301'])
  const ended = { link: 'books B12', reason: 'They gave it up.' }
  assert.equal((await act('/RC301/other-codes/ending', ended)).status, 303)
  const { elsewhere } = await readData<{ elsewhere: Elsewhere }>(world, '/modifications/RC301')
  assert.deepEqual(elsewhere, { links: [], lead: null, priority: null })
  assert.deepEqual(await references('otherCode=books'), [])
})

test('it is found by each title and each reference that it had', async () => {
  const idea = await raise('Boats that sink')
  assert.equal((await step(idea, 'rename', { title: 'Boats that float' })).status, 303)
  assert.deepEqual(await references('title=that+sink'), [idea])
  assert.match((await visit(world, '/search?q=sink')).text, new RegExp(idea))
  assert.match((await visit(world, `/modifications/${idea}`)).text, /Former titles Boats that sink/)
})

test('one modification has a feed of its own and of what belongs to it, and a calendar of its dates', async () => {
  const taken = [{ step: 'panel-agrees', on: '2016-12-02' }]
  await atState('RC312', 'agreed-appealable', { path: 'small', taken, title: 'Kites & tails' })
  const feed = await world.server.inject('/modifications/RC312/feed')
  assert.match(feed.headers['content-type'] as string, /atom/)
  assert.match(feed.body, /<title>RC312 Kites &amp; tails<\/title>/)
  assert.match(feed.body, /href="http:\/\/localhost\/modifications\/RC312"/)
  assert.match(feed.body, /entered it in the register/)
  assert.doesNotMatch(feed.body, /RC301/)
  const calendar = await world.server.inject('/modifications/RC312/calendar.ics')
  assert.match(calendar.headers['content-type'] as string, /text\/calendar/)
  assert.match(calendar.body, /DTSTART;VALUE=DATE:20161208/)
  assert.match(calendar.body, /SUMMARY:RC312: Last day: Agreed/)
  const all = await world.server.inject('/modifications.ics')
  assert.match(all.body, /RC312/)
  for (const gone of ['/modifications/RC999/feed', '/modifications/RC999/calendar.ics'])
    assert.equal((await world.server.inject(gone)).statusCode, 404, gone)
})

test('the feed and the calendar of what is only for some are for them alone', async () => {
  await atState('RC313', 'on-trial', { classification: 'red', body: 'council', title: 'A secret kite' })
  for (const url of ['/modifications/RC313/feed', '/modifications/RC313/calendar.ics'])
    assert.equal((await visit(world, url)).status, 404)
  assert.doesNotMatch((await world.server.inject('/modifications.ics')).body, /RC313/)
})
