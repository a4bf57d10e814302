import { after, before, test } from 'node:test'
import { type DecisionsWorld, openDecisionsWorld } from '../../../test/world-decisions.ts'
import { contextAs, type CouncilKey, got, signInAs } from '../../../test/world-council.ts'
import { openVisitors, type Visitors } from '../../../test/visitors.ts'
import { contextOf } from '../../shell/house.ts'
import { deliverAssessment, moveTarget, requestAssessment } from '../assessments/door.ts'
import { enterModification } from '../modifications/door.ts'
import { approveTimetable, proposeTimetable } from './door.ts'

let world: DecisionsWorld
let visitors: Visitors<CouncilKey>
before(async () => {
  world = await openDecisionsWorld()
  visitors = await openVisitors(world, as => signInAs(world, as))
  await fill()
})
after(async () => {
  await visitors.close()
  await world.close()
})

/** Something of everything that the pages of assessments and timetables can show. */
async function fill(): Promise<void> {
  const administrator = async () => await contextAs(world, 'administrator')
  const toyStore = async () => await contextAs(world, 'toyStore')
  for (const reference of ['RC051', 'RC052']) {
    const entry = { reference, title: 'Kites with two tails', state: 'on-trial', path: 'large', raisedOn: '2016-11-01' }
    got(await enterModification(contextOf(world.house), entry))
    const asked = { modification: reference, kind: 'durability', scope: 'Does it last?' }
    got(await requestAssessment(await administrator(), asked))
    got(await proposeTimetable(await administrator(), { modification: reference, complexity: 'toys' }))
  }
  got(await approveTimetable(await administrator(), { modification: 'RC051', authority: world.meeting }))
  const late = { assessment: 'RC051/DA1', target: '2017-02-10', reason: 'There is no wind.' }
  got(await moveTarget(await toyStore(), late))
  const cost = { phase: 'making', provider: null, least: 10, most: 20, rationale: '', confidence: 'rough' } as const
  got(await deliverAssessment(await toyStore(), { assessment: 'RC052/DA1', findings: 'It lasts.', costs: [cost] }))
}

test('the pages of assessments and timetables can be used by everybody, on every screen', async () => {
  await visitors.checkAll([
    ['/assessments', 'lender1'],
    ['/assessments/new?modification=RC051', 'administrator'],
    ['/assessments/RC051/DA1', 'toyStore'],
    ['/assessments/RC052/DA1', 'administrator'],
    ['/assessors/toy-store', 'toyStore'],
    ['/timetables', 'lender1'],
    ['/timetables/new?modification=RC051', 'administrator'],
    ['/timetables/RC051', 'administrator'],
    ['/histories', 'administrator'],
  ])
})
