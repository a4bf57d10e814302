import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, type CouncilKey, got } from '../../../test/world-council.ts'
import { openDecisionsWorld, reasonsOf, SESSION } from '../../../test/world-decisions.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { contextOf } from '../../shell/house.ts'
import { moveTarget, requestAssessment } from '../assessments/door.ts'
import { enterModification } from '../modifications/door.ts'
import { proposeTimetable } from './acts/propose-timetable.ts'
import type { ShownTimetable } from './pages/timetable-view.ts'

// The council sits on 3 January 2017: its meeting can be named as what allows something.
const world = await openDecisionsWorld()
after(world.close)
const as = async (key: CouncilKey) => await contextAs(world, key)
let last = 200
const modification = async (more: Readonly<{ state?: string; path?: string; raisedOn?: string }> = {}) => {
  last += 1
  const entry = { reference: `RC${last}`, title: 'Kites with two tails', state: 'on-trial', path: 'large', ...more }
  return got(await enterModification(contextOf(world.house), entry)).record.reference
}
const planned = async (of: string, complexity = 'toys') =>
  got(await proposeTimetable(await as('administrator'), { modification: of, complexity })).record.reference
const readOne = async (of: string, query = '') =>
  await readData<ShownTimetable & Readonly<{ version: number; baselines: readonly unknown[]; range: unknown }>>(
    world,
    `/timetables/${of}${query}`,
  )
const stepOf = ({ steps }: ShownTimetable, key: string) => steps.find(step => step.key === key)
const meeting = world.meeting

test('a timetable is laid out by path and complexity, and its steps are planned for the days that follow', async () => {
  const of = await modification()
  const page = await visit(world, `/timetables/new?modification=${of}`, 'administrator')
  assert.equal(page.heading, `Lay out a timetable for ${of}`)
  const sent = { modification: of, complexity: 'toys', _key: 'propose-one' }
  const made = await send(world, '/timetables', sent, 'administrator')
  assert.equal(made.location, `/timetables/${of}`)
  assert.equal((await send(world, '/timetables', sent, 'administrator')).location, made.location)
  const timetable = await readOne(of)
  assert.equal(stepOf(timetable, 'first-look')?.isDone, true)
  assert.equal(stepOf(timetable, 'durability')?.planned, '2017-01-10')
  assert.equal(stepOf(timetable, 'safety')?.planned, '2017-01-31')
  assert.equal(stepOf(timetable, 'report')?.planned, '2017-02-22')
  assert.equal(stepOf(timetable, 'decision')?.planned, '2017-03-07')
  assert.equal(stepOf(timetable, 'new-rules')?.planned, '2017-09-04')
  assert.deepEqual(timetable.knockOns, [])
})

test('an assessment that is late moves a meeting and a release, and the page of the modification says so at once', async () => {
  const of = await modification()
  const asked = { modification: of, kind: 'durability', scope: '' }
  const assessment = got(await requestAssessment(await as('administrator'), asked)).record.reference
  await planned(of)
  const target = { assessment, target: '2017-02-10', reason: 'There is no wind.' }
  got(await moveTarget(await as('toyStore'), target))
  const { knockOns, steps } = await readOne(of)
  assert.equal(knockOns.length, 1)
  assert.match(
    knockOns[0] ?? '',
    /^Durability Assessment \(RC\d+\/DA1\) is to be expected on 10 February 2017 instead of 10 January 2017: its date was moved on 3 January 2017 \(“There is no wind\.”\)\. Because of it: Report to the Rules Panel: .* of 15 March 2017 instead of 22 February 2017; Decision of the Council: .* of 4 April 2017 instead of 7 March 2017\.$/,
  )
  assert.equal(steps.at(-1)?.isLate, false)
  const page = await visit(world, `/modifications/${of}`)
  assert.match(page.text, /is to be expected on 10 February 2017 instead of 10 January 2017/)
  assert.match(page.text, /Next: Working out, 31 January 2017\. The Code Administrator owes the next step\./)
})

test('it is planned anew on a decision and for a reason, and the plan before stays with its own', async () => {
  const of = await modification()
  const asked = { modification: of, kind: 'durability', scope: '' }
  const assessment = got(await requestAssessment(await as('administrator'), asked)).record.reference
  await planned(of)
  const address = `/timetables/${of}/baselines`
  const anew = { authority: meeting, reason: 'The wind comes in March.' }
  assert.match((await send(world, address, anew, 'administrator')).problems[0] ?? '', /nothing to plan anew/)
  got(await moveTarget(await as('toyStore'), { assessment, target: '2017-02-10', reason: 'There is no wind.' }))
  assert.match((await send(world, address, { ...anew, reason: ' ' }, 'administrator')).problems[0] ?? '', /Say why/)
  assert.match(
    (await send(world, address, { ...anew, authority: 'TC-099' }, 'administrator')).problems[0] ?? '',
    /decision that has been recorded/,
  )
  assert.equal((await send(world, address, { ...anew, _version: '9' }, 'administrator')).status, 422)
  assert.equal((await send(world, address, anew, 'administrator')).status, 303)
  const page = await visit(world, `/timetables/${of}`)
  assert.match(page.text, /Everything is to be expected as it was planned/)
  assert.deepEqual(
    page
      .table('Plans')
      .slice(1)
      .map(([, why, under]) => [why, under]),
    [
      ['The wind comes in March.', meeting],
      ['First plan', 'Proposed'],
    ],
  )
  assert.match(page.text, /planned the timetable anew/)
})

test('a plan is approved by naming the meeting, and its steps are noted when they are done', async () => {
  const of = await modification()
  await planned(of, 'words')
  const send_ = async (noun: string, fields: Readonly<Record<string, string>>, key: CouncilKey = 'administrator') =>
    await send(world, `/timetables/${of}/${noun}`, fields, key)
  assert.equal((await send_('approval', { authority: meeting }, 'chair')).status, 422)
  assert.equal((await send_('approval', { authority: meeting })).status, 303)
  assert.equal((await readOne(of)).state, 'approved')
  assert.match((await send_('steps', { step: 'dancing' })).problems[0] ?? '', /Choose a step of this timetable/)
  assert.match((await send_('steps', { step: 'working-out', on: '2017-01-30' })).problems[0] ?? '', /still to come/)
  assert.match(
    (await send_('steps', { step: 'working-out', on: '2017-02-30' })).problems[0] ?? '',
    /a date that exists/,
  )
  assert.equal((await send_('steps', { step: 'working-out', on: '2017-01-02', note: 'In the shed' })).status, 303)
  const timetable = await readOne(of)
  assert.deepEqual(
    [stepOf(timetable, 'working-out')?.done, stepOf(timetable, 'decision')?.expected],
    ['2017-01-02', '2017-02-07'],
  )
})

test('a pause is made up for when work goes on', async () => {
  const of = await modification()
  await planned(of, 'words')
  const send_ = async (noun: string, fields: Readonly<Record<string, string>> = {}) =>
    await send(world, `/timetables/${of}/${noun}`, fields, 'administrator')
  assert.equal((await send_('pauses', { reason: 'Snow' })).status, 422)
  await send_('approval', { authority: meeting })
  assert.equal((await send_('pauses', { reason: 'Snow' })).status, 303)
  world.clock.now = '2017-01-10T09:00:00.000Z'
  assert.equal((await send_('resumption')).status, 303)
  const timetable = await readOne(of)
  assert.deepEqual(
    [stepOf(timetable, 'working-out')?.planned, stepOf(timetable, 'working-out')?.expected],
    ['2017-01-17', '2017-01-24'],
  )
  assert.match((await visit(world, `/timetables/${of}`)).text, /Snow/)
  assert.equal((await send_('closing', { reason: 'Nobody plans by it.' })).status, 303)
  const list = await readData<{ timetables: ShownTimetable[] }>(world, '/timetables')
  assert.ok(!list.timetables.some(one => one.modification === of))
  world.clock.now = SESSION
})

test('whoever may not lay out timetables is offered nothing; one modification has one', async () => {
  const of = await modification()
  assert.equal((await visit(world, `/timetables/new?modification=${of}`, 'lender1')).status, 404)
  const proposed = { modification: of, complexity: 'toys' }
  assert.deepEqual(reasonsOf(await proposeTimetable(await as('lender1'), proposed)), ['not-by-you'])
  assert.deepEqual(reasonsOf(await proposeTimetable(await as('administrator'), { ...proposed, complexity: 'x' })), [
    'no-template',
  ])
  for (const [startsOn, reason] of [
    ['soon', 'not-a-date'],
    ['9999-12-31', 'day-too-late'],
    ['0001-01-01', 'day-too-early'],
  ])
    assert.deepEqual(reasonsOf(await proposeTimetable(await as('administrator'), { ...proposed, startsOn })), [reason])
  assert.deepEqual(
    reasonsOf(await proposeTimetable(await as('administrator'), { ...proposed, modification: 'RC999' })),
    ['no-such-modification'],
  )
  await planned(of)
  assert.deepEqual(reasonsOf(await proposeTimetable(await as('administrator'), proposed)), ['exists'])
  const page = await visit(world, `/timetables/${of}`, 'lender1')
  assert.equal(page.$('form[action^="/timetables/"]').length, 0)
})

test('the pipeline shows all of them against time and releases, as a picture, a table and a file', async () => {
  const page = await visit(world, '/timetables')
  assert.ok(page.table('Timetables by reference').length > 3)
  const picture = page.$('[role="img"]')
  assert.match(picture.attr('aria-label') ?? '', /Dashed lines are releases/)
  assert.ok(picture.find('text').text().includes('RC201'))
  const late = await readData<{ timetables: ShownTimetable[] }>(world, '/timetables?late=yes')
  assert.ok(late.timetables.every(({ knockOns }) => knockOns.length > 0))
  const csv = await world.server.inject('/timetables?format=csv')
  assert.match(csv.payload, /Report to the Rules Panel|Working out/)
})

test('what the past took tells a range with its sample, and too little of it tells nothing', async () => {
  const of = await modification({ raisedOn: '2016-11-01' })
  await planned(of)
  const few = await readOne(of)
  assert.deepEqual(few.range, { isKnown: false, sample: 0, least: 4 })
  assert.match((await visit(world, `/timetables/${of}`)).text, /With fewer than 4, nothing is foretold/)
  for (const on of ['2016-02-01', '2016-04-01', '2016-06-01', '2016-08-01', '2016-10-01']) {
    last += 1
    const taken = [{ step: 'put-into-rules', on }]
    const ended = { reference: `RC${last}`, title: null, state: 'in-force', raisedOn: '2015-06-01', taken }
    got(await enterModification(contextOf(world.house), ended))
  }
  const { range } = await readOne(of)
  assert.deepEqual(range, { isKnown: true, earliest: '2017-07-04', latest: '2018-03-04', sample: 5 })
  const unknown = await modification()
  await planned(unknown)
  assert.equal((await readOne(unknown)).range, null)
  assert.match(
    (await visit(world, `/timetables/${unknown}`)).text,
    /nobody told when it was raised, so nothing is foretold/,
  )
})

test('what is there only for some has a timetable for them alone', async () => {
  const entry = {
    reference: 'RC199',
    title: 'A secret toy',
    state: 'on-trial',
    classification: 'amber',
    body: 'council',
  } as const
  got(await enterModification(contextOf(world.house), entry))
  await planned('RC199')
  const absent = await visit(world, '/timetables/RC198')
  const hidden = await visit(world, '/timetables/RC199')
  assert.deepEqual([hidden.status, hidden.text], [absent.status, absent.text])
  assert.doesNotMatch((await world.server.inject('/timetables')).payload, /RC199/)
  assert.equal((await visit(world, '/timetables/RC199', 'lender1')).status, 200)
})

const asked = async (of: string) => {
  const request = { modification: of, kind: 'durability', scope: '' }
  return got(await requestAssessment(await as('administrator'), request)).record.reference
}
const act = async (address: string, fields: Readonly<Record<string, string>>, key: CouncilKey = 'toyStore') =>
  assert.equal((await send(world, address, fields, key)).status, 303)
const put = async (one: string, before: string) =>
  await act(`/assessments/${one}/place`, { before, reason: 'Winter is near.', authority: meeting }, 'secretary')
const late = async (of: string) => (await readOne(of)).knockOns.join(' ')

test('what waits in the queue of an assessor comes when there is room for it, and its timetable says behind what', async () => {
  const [ahead, behind] = [await modification(), await modification()]
  const [first, second] = [await asked(ahead), await asked(behind)]
  await planned(ahead)
  await planned(behind)
  const { queue } = await readData<{ queue: { reference: string }[] }>(world, '/assessors/toy-store')
  await put(second, queue[0]?.reference ?? '')
  await put(first, second)
  assert.match((await visit(world, `/assessments/${first}`)).text, new RegExp(`Put before.*${meeting}.*Winter is near`))
  assert.equal(`${await late(ahead)}${await late(behind)}`, '')
  await act('/assessors/toy-store/capacity', { capacity: '1' })
  assert.equal(await late(ahead), '')
  const because = `: its turn comes on 10 January 2017, after ${first}. It moves Safety Assessment.`
  assert.ok((await late(behind)).endsWith(`17 January 2017 instead of 10 January 2017${because}`))
  assert.ok((await visit(world, `/modifications/${behind}`)).text.includes(because))
  assert.match((await visit(world, `/assessments/${second}`)).text, /17 January 2017; its turn comes on 10 January/)
  const { payload } = await world.server.inject(`/modifications/${behind}/calendar.ics`)
  assert.match(payload, /DATE:20170117(?:(?!BEGIN)[^])*STATUS:TENTATIVE/)
  await put(second, first)
  assert.equal(await late(behind), '')
  assert.match(await late(ahead), new RegExp(`on 17 January 2017 .*, after ${second}\\.`))
  await act('/assessors/toy-store/capacity', {})
})

test('a target that moves, an absence and an open question move the timetables of all that wait behind', async () => {
  const [ahead, behind] = [await modification(), await modification()]
  const [first, second] = [await asked(ahead), await asked(behind)]
  await planned(ahead)
  await planned(behind)
  const { queue } = await readData<{ queue: { reference: string }[] }>(world, '/assessors/toy-store')
  await put(second, queue[0]?.reference ?? '')
  await put(first, second)
  await act('/assessors/toy-store/capacity', { capacity: '1' })
  await act(`/assessments/${first}/target`, { target: '2017-01-20', reason: 'There is no wind.' })
  assert.match(
    await late(ahead),
    /^Dur.* on 20 January 2017 .*: its date was moved on 3 January 2017 \(“There is no wind.”\)\. It/,
  )
  assert.match(
    await late(behind),
    new RegExp(`on 27 January 2017 .*: its turn comes on 20 January 2017, after ${first}`),
  )
  await act('/assessors/toy-store/absences', { from: '2017-01-23', until: '2017-01-27', reason: 'Stocktaking' })
  assert.match(
    await late(behind),
    /on 3 February .*; no work is done from 23 January 2017 to 27 January 2017 \(“Stocktaking”\)\. Because of it: Report to/,
  )
  await act(`/assessments/${first}/questions`, { text: 'How long is the tail?' })
  world.clock.now = '2017-01-11T09:00:00.000Z'
  assert.match(
    await late(ahead),
    /on 30 January 2017 .* its days stand still while an answer is awaited, since 3 January/,
  )
  assert.match(
    await late(behind),
    new RegExp(`on 6 February 2017 .* its turn comes on 30 January 2017, after ${first}`),
  )
  world.clock.now = SESSION
  await act('/assessors/toy-store/capacity', {})
})

test('a modification is found by its reference where something is decided about it, with a timetable as without', async () => {
  const of = await modification()
  const offered = async () => (await visit(world, `/decisions/written/new?subject=${of}`, 'secretary')).text
  assert.match(await offered(), /What follows if it is carried/)
  await planned(of)
  assert.match(await offered(), /What follows if it is carried/)
})
