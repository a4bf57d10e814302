import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from '../../../test/world.ts'
import { getEdition } from '../../kit/pack/pack.ts'
import { actsAs } from '../ledger/acting-seat.ts'
import { actingAs, capacitiesOf } from './acting-capacity.ts'

const edition = getEdition(packOf('toy'), '2016-07-01')
const groups = ['public', 'chair-of-the-body:council', 'members-of-the-body:council', 'members-of-the-body:rules-panel']
const functions = ['auditor', 'secretary']
const all = capacitiesOf(edition, functions, groups)

test('the chair of a body comes first, then functions, then other seats; who chairs is not told as a member besides', () => {
  assert.deepEqual(
    all.map(({ key }) => key),
    ['chair:council', 'function:secretary', 'function:auditor', 'member:rules-panel'],
  )
})

test('who has chosen nothing acts in the foremost capacity, with all functions', () => {
  assert.deepEqual(actingAs(all, functions, null), { title: 'Chair of the Council', functions })
  assert.deepEqual(actingAs([], [], null), { title: 'Signed in', functions: [] })
})

test('who has chosen one acts in it alone', () => {
  assert.deepEqual(actingAs(all, functions, 'function:auditor').functions, ['auditor'])
  assert.deepEqual(actingAs(all, functions, 'member:rules-panel').functions, [])
  const onPanel = actingAs(all, functions, 'member:rules-panel')
  const roles = ['chair', 'member', 'alternate'] as const
  assert.deepEqual(
    roles.map(role => actsAs(onPanel, role, 'rules-panel')),
    [false, true, false],
  )
  assert.ok(roles.every(role => !actsAs(onPanel, role, 'council')))
  const asChair = actingAs(all, functions, 'chair:council')
  assert.ok(actsAs(asChair, 'chair', 'council') && actsAs(asChair, 'member', 'council'))
  assert.ok(roles.every(role => actsAs(actingAs(all, functions, null), role, 'council')))
})

test('a capacity that was lost is not acted in any more', () => {
  assert.equal(actingAs(all, functions, 'alternate:council').title, 'Chair of the Council')
})
