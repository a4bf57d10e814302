import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDecisionsWorld } from '../../../test/world-decisions.ts'
import { got } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { contextOf } from '../../shell/house.ts'
import { enterModification } from './acts/enter-modification.ts'

const world = await openDecisionsWorld()
after(world.close)
const recording = `/meetings/${world.meeting}/items/${world.number}/decisions`

type Returned = Readonly<{
  state: string
  returned: readonly Readonly<{ categories: readonly string[]; isSaid: boolean; reason: string; authority: string }>[]
}>

test('a meeting that returns a report says why and for which categories, and the one decision does it all', async () => {
  const entry = { reference: 'RC811', title: 'Kites at night', state: 'before-council' }
  got(await enterModification(contextOf(world.house), entry))
  const page = await visit(world, recording, 'secretary')
  assert.equal(page.$('input[name="categories"]').length > 0, true)
  assert.match(page.text, /Only for “Return the report for further work”/)
  const decision = {
    verb: 'resolve',
    text: 'that the report comes back',
    reference: 'RC811',
    outcome: 'return-report',
    reason: 'Nobody has flown one.',
  }
  const without = await send(world, recording, { ...decision, _key: 'return-1' }, 'secretary')
  assert.match(without.problems.join(' '), /Choose one category at least: What it costs; Whether children can be hurt/)
  assert.equal(without.$('textarea[name="text"]').first().val(), 'that the report comes back')
  const odd = await send(world, recording, { ...decision, categories: ['moon'], _key: 'return-2' }, 'secretary')
  assert.equal(odd.status, 422)
  const made = await send(world, recording, { ...decision, categories: ['safety'], _key: 'return-3' }, 'secretary')
  assert.equal(made.status, 303, made.problems.join(' '))
  const { state, returned } = await readData<Returned>(world, '/modifications/RC811')
  assert.equal(state, 'on-trial')
  assert.deepEqual(
    returned.map(({ categories, isSaid, reason }) => [categories, isSaid, reason]),
    [[['safety'], true, 'Nobody has flown one.']],
  )
  assert.match(returned[0]?.authority ?? '', /TC-001/)
})
