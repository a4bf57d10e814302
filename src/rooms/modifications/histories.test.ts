import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, seatTheCouncil, signInAs } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { sendHistories } from '../../commands/import/send-minutes.ts'
import { receiveHistories } from './acts/receive-histories.ts'
import type { ImportedHistories } from './histories/imported-histories.ts'

const world = await openWorld({ at: '2017-06-05T09:00:00.000Z' })
after(() => world.close())
await seatTheCouncil(world)

const LINES = [
  '{"reference":"RC041","title":"Kites","path":"large","events":[["2016-08-01","Idea handed in"],["2016-12-01","Written up"]]}',
  '{"reference":"RC042","title":"Balls <b>","events":[["2016-08-01","Idea handed in"],["2016-09-07","Given up"]]}',
  '{"reference":"Kite 7","events":[["2016-08-01","Idea handed in"]]}',
  'not a history',
].join('\n')

test('what a register tells is judged, and nothing of it is on the record before somebody accepts it', async () => {
  const received = await send(world, '/histories', { text: LINES }, 'administrator')
  assert.equal(received.location, '/histories/histories-1')
  const page = await visit(world, '/histories/histories-1', 'administrator')
  assert.match(page.text, /3 histories: 2 fit, 1 do not/)
  const rows = page.table('Histories, those that do not fit first')
  assert.equal(rows[1]?.[0], 'RC042')
  assert.match(rows[1]?.[2] ?? '', /“Given up”, 7 September 2016, does not fit/)
  assert.match(page.text, /Not told, and inferred as the shortest way/)
  assert.match(page.text, /Balls <b>/)
  assert.equal((await visit(world, '/modifications/RC041')).status, 404)
})

test('those that fit are entered under their edition, what was inferred stays marked, and the others are left', async () => {
  assert.equal((await send(world, '/histories/histories-1/acceptance', {}, 'administrator')).status, 303)
  const { entered } = await readData<ImportedHistories>(world, '/histories/histories-1', 'administrator')
  assert.deepEqual(
    entered.map(({ reference, isEntered }) => [reference, isEntered]),
    [
      ['RC041', true],
      ['Kite 7', false],
    ],
  )
  const modification = await readData<{ state: string; taken: { source: string }[] }>(world, '/modifications/RC041')
  assert.equal(modification.state, 'before-rules-panel')
  assert.deepEqual(
    modification.taken.map(({ source }) => source),
    ['told', 'inferred', 'told'],
  )
  assert.equal((await visit(world, '/modifications/RC042')).status, 404)
  assert.equal((await send(world, '/histories/histories-1/acceptance', {}, 'administrator')).status, 422)
})

test('one that is in the register already is left as it is', async () => {
  const [line = ''] = LINES.split('\n')
  const reference = got(
    await receiveHistories(await contextAs(world, 'secretary'), { name: 'again.jsonl', text: line }),
  )
  await send(world, `/histories/${reference}/acceptance`, {}, 'secretary')
  const { entered } = await readData<ImportedHistories>(world, `/histories/${reference}`, 'secretary')
  assert.deepEqual(
    entered.map(({ isEntered, says }) => [isEntered, says]),
    [[false, 'RC041 has been entered already.']],
  )
})

test('a file is set aside for a reason, and nobody but the keepers of the register finds it', async () => {
  const text = '{"reference":"RC043","events":[["2016-08-01","Idea handed in"]]}'
  const reference = got(await receiveHistories(await contextAs(world, 'secretary'), { name: 'a.jsonl', text }))
  for (const key of ['lender1', 'commission', undefined] as const)
    for (const path of ['/histories', `/histories/${reference}`])
      assert.equal((await visit(world, path, key)).status, 404)
  const address = `/histories/${reference}/setting-aside`
  assert.match((await send(world, address, { reason: ' ' }, 'secretary')).problems[0] ?? '', /Say why/)
  assert.equal((await send(world, address, { reason: 'It is of another code.' }, 'secretary')).status, 303)
  assert.equal((await visit(world, '/modifications/RC043')).status, 404)
})

test('a file that is none is refused in words, and stays where it was typed', async () => {
  const refused = await send(world, '/histories', { text: 'Dear all, please find' }, 'secretary')
  assert.match(refused.problems[0] ?? '', /neither JSON nor a table/)
  assert.equal(refused.$('textarea[name="text"]').text().trim(), 'Dear all, please find')
  assert.match((await send(world, '/histories', {}, 'secretary')).problems[0] ?? '', /Choose a file/)
})

test('the command line hands a file to the running server, and is told where to look at it', async () => {
  const address = await world.server.listen({ host: '127.0.0.1', port: 0 })
  const token = (await signInAs(world, 'administrator'))['witan'] ?? ''
  const sent = await sendHistories({ address, token }, 'register.jsonl', new TextEncoder().encode(LINES))
  assert.match(sent.ok ? sent.value : '', /\/histories\/histories-\d+; nothing of it is on the record/)
  const nobody = (await signInAs(world, 'lender1'))['witan'] ?? ''
  const not = await sendHistories({ address, token: nobody }, 'register.jsonl', new TextEncoder().encode(LINES))
  assert.match(not.ok ? '' : (not.refusals[0]?.says ?? ''), /does not take histories/)
})
