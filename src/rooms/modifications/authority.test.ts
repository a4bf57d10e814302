import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got } from '../../../test/world-council.ts'
import { openDecisionsWorld } from '../../../test/world-decisions.ts'
import { send } from '../../../test/world-visit.ts'
import { contextOf } from '../../shell/house.ts'
import { recordDecision } from '../decisions/door.ts'
import { enterModification } from './acts/enter-modification.ts'

const world = await openDecisionsWorld()
after(world.close)

async function agreeUnder(reference: string, cameOn: string) {
  const taken = [{ step: 'panel-agrees', on: cameOn }]
  const entry = { reference, title: `Entered ${reference}`, state: 'before-council', path: 'large', taken }
  got(await enterModification(contextOf(world.house), entry))
  const fields = { authority: 'TC-001/D1', _key: `under-${reference}` }
  return await send(world, `/modifications/${reference}/steps/council-agrees`, fields, 'secretary')
}

test('what a body decided before something came before it decided nothing about that', async () => {
  const noted = { item: world.item, verb: 'note', text: 'that kites fly' }
  got(await recordDecision(await contextAs(world, 'secretary'), noted))
  world.clock.now = '2017-01-11T09:00:00.000Z'
  const early = await agreeUnder('RC831', '2017-01-10')
  assert.match(
    early.problems.join(' '),
    /TC-001\/D1 was on 3 January 2017, before it came where it stands, on 10 January 2017\. Name what has been decided since\./,
  )
  const after = await agreeUnder('RC832', '2017-01-03')
  assert.equal(after.status, 303, after.problems.join(' '))
})
