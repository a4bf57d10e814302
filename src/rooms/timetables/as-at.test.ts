import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, type CouncilKey, got } from '../../../test/world-council.ts'
import { openDecisionsWorld } from '../../../test/world-decisions.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { contextOf } from '../../shell/house.ts'
import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import { moveTarget, requestAssessment } from '../assessments/door.ts'
import { callMeeting } from '../meetings/door.ts'
import { enterModification } from '../modifications/door.ts'
import { proposeTimetable } from './acts/propose-timetable.ts'
import type { ShownTimetable } from './pages/timetable-view.ts'

// 3 January 2017.
const world = await openDecisionsWorld()
after(world.close)
const as = async (key: CouncilKey) => await contextAs(world, key)
const entry = { reference: 'RC801', title: 'Kites', state: 'on-trial', path: 'large', raisedOn: '2016-11-01' }
got(await enterModification(contextOf(world.house), entry))
const asked = { modification: 'RC801', kind: 'durability', scope: '' }
const assessment = got(await requestAssessment(await as('administrator'), asked)).record.reference
got(await proposeTimetable(await as('administrator'), { modification: 'RC801', complexity: 'toys' }))
const one = async (query = '') => await readData<ShownTimetable>(world, `/timetables/RC801${query}`)
const list = async (query = '') =>
  (await readData<{ timetables: readonly ShownTimetable[] }>(world, `/timetables${query}`)).timetables
const decided = ({ steps }: ShownTimetable) => steps.find(({ key }) => key === 'decision')

test('a late input moves what depends on it, on every page at once; and the days before know nothing of it', async () => {
  world.clock.now = '2017-01-05T09:00:00.000Z'
  got(await moveTarget(await as('toyStore'), { assessment, target: '2017-02-10', reason: 'There is no wind.' }))
  const says = /DA1\) is to be expected on 10 February 2017 instead of 10 January 2017.*Decision of the Council/
  for (const page of ['/timetables/RC801', '/timetables', '/modifications/RC801'])
    assert.match((await visit(world, page)).text, says, page)
  for (const page of [
    '/timetables/RC801?as-at=2017-01-04',
    '/timetables?as-at=2017-01-04',
    '/modifications/RC801?as-at=2017-01-04',
  ])
    assert.doesNotMatch((await visit(world, page)).text, /There is no wind|10 February/, page)
  assert.deepEqual((await one('?as-at=2017-01-04')).knockOns, [])
  assert.equal((await list('?as-at=2017-01-04'))[0]?.knockOns.length, 0)
  assert.equal((await list('?as-at=2017-01-02')).length, 0)
  assert.equal((await visit(world, '/timetables/RC801?as-at=2017-01-02')).status, 404)
})

test('a meeting that is called later is no station of a day before it was called', async () => {
  const before = decided(await one())?.expected
  world.clock.now = '2017-01-09T09:00:00.000Z'
  const called = got(await callMeeting(await as('secretary'), { body: 'council', date: '2017-03-28' }))
  assert.deepEqual([decided(await one())?.expected, decided(await one())?.reference], ['2017-03-28', called])
  const then = decided(await one('?as-at=2017-01-06'))
  assert.deepEqual([then?.expected, then?.reference], [before, null])
})

test('the page of a past day leads to pages of the same day, and offers nothing to do', async () => {
  const page = await visit(world, '/timetables?as-at=2017-01-04', 'administrator')
  assert.equal(page.$('a[href="/timetables/RC801?as-at=2017-01-04"]').length > 0, true)
  const past = await visit(world, '/timetables/RC801?as-at=2017-01-04', 'administrator')
  assert.equal(past.$('form[action^="/timetables/"]').length, 0)
  const assessments = await visit(world, '/assessments?as-at=2017-01-04')
  assert.match(assessments.text, /10 January 2017/)
  assert.doesNotMatch(assessments.text, /10 February 2017/)
})

test('the day that is set for it is when it is to be expected, whatever the next release is', async () => {
  const set = { reference: 'RC802', title: 'Soon', state: 'agreed', path: 'large' }
  const implementation = [{ on: '2017-06-06', reason: 'Said so', setOn: '2017-01-03' }]
  got(await enterModification(contextOf(world.house), { ...set, implementation }))
  got(await proposeTimetable(await as('administrator'), { modification: 'RC802', complexity: 'words' }))
  const { steps } = await readData<ShownTimetable>(world, '/timetables/RC802')
  assert.equal(steps.find(({ key }) => key === 'new-rules')?.expected, '2017-06-06')
})

test('each plan that it had can be read step by step', async () => {
  const anew = { authority: world.meeting, reason: 'The wind comes later.' }
  assert.equal((await send(world, '/timetables/RC801/baselines', anew, 'administrator')).status, 303)
  const rows = (await visit(world, '/timetables/RC801')).table('Every plan, step by step')
  assert.deepEqual(rows[0], ['Step', '9 January 2017', '3 January 2017'])
  assert.ok(
    rows.some(
      row => row[0] === 'Durability Assessment' && row[1] === '10 February 2017' && row[2] === '10 January 2017',
    ),
  )
})

test('what goes on under another reference keeps its timetable, under the new one and the old', async () => {
  const idea = { ...entry, reference: 'IDEA803', state: 'asked', evidence: ['statements-complete'] }
  got(await enterModification(contextOf(world.house), idea))
  got(await proposeTimetable(await as('administrator'), { modification: 'IDEA803', complexity: 'words' }))
  const admitted = await perform(await as('secretary'), async tx => {
    const subject = await take(tx, { kind: 'modification', reference: 'IDEA803' })
    const outcome = tx.context.offers.of(OUTCOMES).find(({ key }) => key === 'admit-to-refinement')
    if (subject === undefined || outcome === undefined) throw new Error('both are there')
    const decision = { ...subject.record, body: 'rules-panel' }
    return await outcome.apply(subject, { decision, authority: 'RP1/D1', decidedOn: tx.today, reason: 'Try it.' }, tx)
  })
  assert.equal(got(admitted).reference, 'RC803')
  for (const reference of ['RC803', 'IDEA803'])
    assert.equal((await visit(world, `/timetables/${reference}`)).heading, 'Timetable of RC803', reference)
})
