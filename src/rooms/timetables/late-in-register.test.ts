import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, seatTheCouncil } from '../../../test/world-council.ts'
import { readData, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { contextOf } from '../../shell/house.ts'
import { moveTarget, requestAssessment } from '../assessments/door.ts'
import { takeStep } from '../modifications/acts/take-step.ts'
import { enterModification, type Lateness } from '../modifications/door.ts'
import { proposeTimetable } from './acts/propose-timetable.ts'
import type { ShownTimetable } from './pages/timetable-view.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)

for (const reference of ['RC701', 'RC702', 'RC703']) {
  const entry = { reference, title: 'Lend kites in winter', state: 'on-trial', path: 'large' } as const
  got(await enterModification(contextOf(world.house), entry))
}
const administrator = await contextAs(world, 'administrator')
for (const modification of ['RC701', 'RC702']) {
  got(await requestAssessment(administrator, { modification, kind: 'durability', scope: '' }))
  got(await proposeTimetable(administrator, { modification, complexity: 'toys' }))
}
const moved = { assessment: 'RC701/DA1', target: '2017-02-10', reason: 'There is no wind.' }
got(await moveTarget(await contextAs(world, 'toyStore'), moved))

type Register = Readonly<{
  entries: readonly Readonly<{ reference: string; lateness: Lateness | null }>[]
  facets: Readonly<Record<string, readonly Readonly<{ value: string; count: number }>[]>>
}>
const register = async (query = '') => await readData<Register>(world, `/modifications${query}`)

test('the register says what is late, by how many Working Days and because of what', async () => {
  const { entries } = await register()
  assert.deepEqual(
    entries.map(({ reference, lateness }) => [reference, lateness?.reference ?? null]),
    [
      ['RC701', 'RC701/DA1'],
      ['RC702', null],
      ['RC703', null],
    ],
  )
  const days = entries[0]?.lateness?.workingDays ?? 0
  assert.ok(days > 0)
  const page = await visit(world, '/modifications')
  assert.match(page.text, new RegExp(`RC701 .* ${days} Working Days: Durability Assessment \\(RC701/DA1\\)`))
  const csv = await world.server.inject('/modifications?format=csv')
  assert.match(csv.body, /"Late by Working Days","Late because of","End later by Working Days"/)
  assert.match(csv.body, new RegExp(`RC701.*,"${days}","RC701/DA1","125"`))
})

test('one asks the register for what is late, and for what is late because of an assessment; all else is counted by it', async () => {
  for (const late of ['yes', 'assessment']) {
    const { entries, facets } = await register(`?late=${late}`)
    assert.deepEqual([late, ...entries.map(({ reference }) => reference)], [late, 'RC701'])
    assert.equal(facets['state']?.[0]?.count, 1)
  }
  assert.deepEqual((await register('?late=yes&path=small')).entries, [])
  assert.deepEqual((await register('?late=yes&state=in-force')).entries, [])
  assert.match((await visit(world, '/modifications?late=assessment')).text, /Late because of an assessment/)
})

test('of a day before it became late the register says nothing', async () => {
  assert.deepEqual((await register('?late=yes&as-at=2016-12-04')).entries, [])
})

test('what has come to its end is late no more and in no pipeline, and nothing more is planned for it', async () => {
  const joined = { step: 'join', given: { into: 'RC702', reason: 'They are the same.' } }
  for (const modification of ['RC701', 'RC703']) got(await takeStep(administrator, { modification, ...joined }))
  assert.deepEqual((await register('?late=yes')).entries, [])
  const { timetables } = await readData<{ timetables: ShownTimetable[] }>(world, '/timetables')
  assert.deepEqual(
    timetables.map(({ modification }) => modification),
    ['RC702'],
  )
  assert.match(
    (await visit(world, '/timetables/RC701')).text,
    /has come to its end\. Nothing is to be expected any more/,
  )
  assert.match((await visit(world, '/modifications/RC701')).text, /Nothing is to be expected any more/)
  const proposed = await proposeTimetable(administrator, { modification: 'RC703', complexity: 'toys' })
  assert.deepEqual(proposed.ok ? [] : proposed.refusals.map(({ reason }) => reason), ['modification-ended'])
})
