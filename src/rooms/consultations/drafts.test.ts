import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { contextOf, SYSTEM } from '../../shell/house.ts'
import { openDraft } from './acts/open-draft.ts'
import { runConsultations } from './jobs.ts'

const { world, act, atState } = await openModificationsWorld()
after(world.close)

const NOW = '2016-12-05T09:00:00.000Z'
let last = 750
let keys = 0
const prepare = async (state = 'before-rules-panel', more: Readonly<Record<string, string>> = {}) => {
  world.clock.now = NOW
  last += 1
  await atState(`RC${last}`, state)
  const made = await act(`/RC${last}/consultations`, { kind: 'asking-around', as: 'draft', ...more })
  assert.equal(made.status, 303, made.problems.join(' '))
  return { draft: made.location ?? '', of: `RC${last}` }
}
const keep = async (address: string, noun: string, fields: Readonly<Record<string, string>> = {}) =>
  await send(world, `${address}/${noun}`, { _key: `draft-${(keys += 1)}`, ...fields }, 'secretary')
const read = async (address: string) =>
  await readData<Readonly<{ state: string; hindrance: string | null; questions: readonly unknown[] }>>(
    world,
    address,
    'secretary',
  )

test('a draft is seen by the secretariat alone, and leaves no trace in what others see until it is opened', async () => {
  const { draft, of } = await prepare('before-rules-panel', { questions: 'Which colour?' })
  assert.match((await visit(world, draft, 'secretary')).text, /Nobody but the secretariat sees it/)
  for (const reader of [undefined, 'contact', 'chair'] as const) {
    assert.equal((await visit(world, draft, reader)).status, 404)
    assert.doesNotMatch((await visit(world, `/modifications/${of}`, reader)).text, /Draft of the/)
  }
  assert.match((await visit(world, `/modifications/${of}`, 'secretary')).text, /seen by the secretariat alone/)
  assert.match((await visit(world, '/', 'secretary')).text, new RegExp(`Open or schedule ${of}/CD1`))
  assert.match((await visit(world, '/consultations', 'secretary')).text, new RegExp(`Being prepared.*${of}/CD1`))
  assert.doesNotMatch((await visit(world, '/consultations')).text, /Being prepared/)
  const second = await act(`/${of}/consultations`, { kind: 'asking-around', as: 'draft' })
  assert.match(second.problems.join(' '), /There is a draft of it already/)
  assert.equal((await keep(draft, 'wording', { questions: 'Which size?\nWhich shape?' })).status, 303)
  const opened = await keep(draft, 'opening')
  assert.equal(opened.location, `/consultations/${of}/AA1`)
  const seen = await visit(world, opened.location ?? '')
  assert.match(seen.text, /Which shape\?/)
  assert.match(seen.text, /issued the consultation/)
  assert.doesNotMatch(seen.text, /prepared the consultation|CD1/)
  assert.equal((await read(draft)).state, 'open')
  assert.equal((await keep(draft, 'opening')).status, 422)
})

test('one that was given up leaves its number to the next that is issued, and was never seen', async () => {
  const { draft, of } = await prepare()
  assert.equal((await keep(draft, 'withdrawal', { reason: ' ' })).status, 422)
  assert.equal((await keep(draft, 'withdrawal', { reason: 'Not needed.' })).status, 303)
  assert.match((await visit(world, draft, 'secretary')).text, /Nobody was asked/)
  assert.equal((await act(`/${of}/consultations`, { kind: 'asking-around' })).location, `/consultations/${of}/AA1`)
})

test('one that is scheduled opens by itself at its instant and not before, and closes by the clock of its kind from that day', async () => {
  const { draft, of } = await prepare()
  const past = await keep(draft, 'schedule', { opensOn: '2016-12-05', opensAt: '08:00' })
  assert.match(past.problems.join(' '), /That moment has passed/)
  assert.equal((await keep(draft, 'schedule', { opensOn: '2016-12-08', opensAt: '25:00' })).status, 422)
  assert.equal((await keep(draft, 'schedule', { opensOn: '2016-12-08', opensAt: '10:30' })).status, 303)
  assert.equal((await read(draft)).state, 'scheduled')
  world.clock.now = '2016-12-08T10:29:59.999Z'
  const early = await openDraft(contextOf(world.house, SYSTEM), { draft: `${of}/CD1` })
  assert.equal(early.ok ? '' : early.refusals[0]?.reason, 'not-yet')
  await runConsultations(world.house)
  assert.equal((await visit(world, `/consultations/${of}/AA1`)).status, 404)
  world.clock.now = '2016-12-08T10:30:00.000Z'
  await runConsultations(world.house)
  await runConsultations(world.house)
  const shown = await readData<Readonly<{ state: string; window: Readonly<{ closes: string }> }>>(
    world,
    `/consultations/${of}/AA1`,
  )
  assert.deepEqual([shown.state, shown.window.closes], ['open', '2016-12-15T17:00:00.000Z'])
  assert.equal((await visit(world, `/consultations/${of}/AA2`)).status, 404)
})

test('one that cannot be held when its instant comes is a draft again, says why, and waits on the desk', async () => {
  const { draft, of } = await prepare('asked')
  assert.equal((await keep(draft, 'opening')).status, 422)
  assert.equal((await keep(draft, 'schedule', { opensOn: '2016-12-06', opensAt: '09:00' })).status, 303)
  world.clock.now = '2016-12-06T09:00:00.000Z'
  await runConsultations(world.house)
  const after = await read(draft)
  assert.equal(after.state, 'draft')
  assert.match(after.hindrance ?? '', /held on it where it stands now/)
  assert.match((await visit(world, '/', 'secretary')).text, new RegExp(`See why ${of}/CD1 did not open`))
  assert.match((await visit(world, draft, 'secretary')).text, /It was to open and could not/)
})

test('one that is scheduled is made a draft again, and then does not open', async () => {
  const { draft, of } = await prepare()
  await keep(draft, 'schedule', { opensOn: '2016-12-06', opensAt: '09:00' })
  assert.equal((await keep(draft, 'unscheduling')).status, 303)
  world.clock.now = '2016-12-07T09:00:00.000Z'
  await runConsultations(world.house)
  assert.deepEqual([(await read(draft)).state, (await visit(world, `/consultations/${of}/AA1`)).status], ['draft', 404])
})
