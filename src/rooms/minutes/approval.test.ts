import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got } from '../../../test/world-council.ts'
import { minuteEverything, ok, openMinutesWorld } from '../../../test/world-minutes.ts'
import { readData, visit } from '../../../test/world-visit.ts'
import { KEEPER } from '../../shell/database/database.ts'
import { answerWrittenDecision, closeWrittenDecision, openWrittenDecision, saveDiscussion } from '../decisions/door.ts'
import { takeOverMeeting } from '../meetings/door.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { minutesFrom, minutesOf } from './door.ts'

const world = await openMinutesWorld()
after(world.close)
const { press, meeting, minuting, closedNumber } = world
const MINUTES = `/meetings/${meeting}/minutes`

async function minutesRecord(): Promise<string> {
  const [rows = []] = await world.house.database.read(KEEPER, minutesOf('toy', meeting))
  return minutesFrom(rows, false)?.record.id ?? ''
}

async function answered(
  written: string,
  as: 'lender1' | 'lender2' | 'borrower1' | 'repairer',
  vote: 'for' | 'against',
) {
  got(await answerWrittenDecision(await contextAs(world, as), { written, vote }))
}

async function put(question: string, outcome?: string) {
  world.clock.now = world.clock.now.replace(/^(....-..-..)T.*$/, '$1T16:00:00.000Z')
  const asked = { body: 'council', question, verb: 'resolve', text: 'that the minutes are a true record' }
  const effect = outcome === undefined ? {} : { subject: await minutesRecord(), outcome }
  return got(await openWrittenDecision(await contextAs(world, 'secretary'), { ...asked, ...effect })).record.reference
}

test('a draft in whose open part words of the closed record stand is not circulated', async () => {
  await minuteEverything(world)
  const words = 'The Marmalade kite was lost by somebody whom nobody had seen on that day.'
  await ok(press(`${MINUTES}/amendments`, { item: String(closedNumber), text: words }))
  const refused = await press(`${MINUTES}/circulation`)
  assert.match(refused.problems.join(' '), /Item 5 has words of the closed record in the open one/)
  const form = await visit(world, `${MINUTES}/amendment?item=${closedNumber}`, 'secretary')
  const _version = form.$('main form input[name="_version"]').attr('value') ?? ''
  await ok(press(`${MINUTES}/amendments`, { item: String(closedNumber), text: 'It was dealt with.', _version }))
  assert.equal((await press(`${MINUTES}/circulation`, {}, 'administrator')).status, 422)
  await ok(press(`${MINUTES}/circulation`))
})

test('once the minutes have been sent out, what was said is put otherwise in them, and not behind them', async () => {
  const behind = { item: world.item, text: 'Later thoughts.', version: 1 }
  const verdict = await saveDiscussion(await contextAs(world, 'secretary'), behind)
  assert.deepEqual(verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason), ['minutes-circulated'])
  const stale = await press(`${MINUTES}/approval`, { authority: 'TC-001/D1', _version: '1' })
  assert.match(stale.problems.join(' '), /Somebody else has changed this/)
})

test('a written decision that was lost approves nothing', async () => {
  const lost = await put('Are the minutes a true record?')
  for (const member of ['lender1', 'lender2', 'borrower1', 'repairer'] as const) await answered(lost, member, 'against')
  got(await closeWrittenDecision(await contextAs(world, 'secretary'), { written: lost }))
  const refused = await press(`${MINUTES}/approval`, { authority: lost })
  assert.match(refused.problems.join(' '), /it takes one of a later meeting, or a written one that was carried/)
})

test('one that was carried does, named by its reference, and the authority stands beside the minutes', async () => {
  const carried = await put('Are the minutes a true record, as amended?')
  assert.match(
    (await press(`${MINUTES}/approval`, { authority: carried })).problems.join(' '),
    /written one that was carried/,
  )
  for (const member of ['lender1', 'lender2', 'borrower1', 'repairer'] as const) await answered(carried, member, 'for')
  got(await closeWrittenDecision(await contextAs(world, 'secretary'), { written: carried }))
  await ok(press(`${MINUTES}/approval`, { authority: carried }))
  const told = await readData<{ approved: object; version: string }>(world, MINUTES, 'secretary')
  assert.deepEqual(told.approved, { authority: carried, kind: 'written-decision', on: '2017-01-03' })
  assert.equal(told.version, '1.0')
  assert.match((await visit(world, MINUTES, 'lender1')).text, new RegExp(`Approved by ${carried}`))
})

test('approved minutes are published even if nobody has signed a checkpoint before', async () => {
  await ok(press(`${MINUTES}/publication`))
  assert.equal((await readData<{ state: string }>(world, `/meetings/${meeting}`)).state, 'published')
  assert.equal((await press(`${MINUTES}/publication`)).status, 422)
  assert.equal((await press(`${minuting(1)}/notes`, { notes: 'Too late.' })).status, 422)
})

test('a meeting that was held before the record was kept here has minutes like any other', async () => {
  const context = await contextAs(world, 'secretary')
  const taken = await perform(context, async tx => {
    const items = [{ title: 'Old kites' }]
    const over = await takeOverMeeting(tx, { body: 'council', number: 40, date: '2016-10-04', items })
    return over.ok ? { ok: true, value: over.value.meeting.record.reference } : over
  })
  const reference = got(taken)
  assert.match((await visit(world, '/', 'secretary')).text, /Draft the minutes of Council meeting 40/)
  await ok(press(`/meetings/${reference}/minutes`))
  assert.match((await visit(world, `/meetings/${reference}/minutes`, 'secretary')).text, /1\. Old kites/)
})
