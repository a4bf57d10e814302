import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from '../../../test/world.ts'
import { getEdition } from '../../kit/pack/pack.ts'
import { SYSTEM } from '../house.ts'
import { actorForSeat, actsAs, capacityTold } from '../ledger/acting-seat.ts'
import { actingAs, capacitiesOf } from './acting-capacity.ts'

const edition = getEdition(packOf('toy'), '2016-07-01')
const groups = ['public', 'chair-of-the-body:council', 'members-of-the-body:council', 'members-of-the-body:rules-panel']
const functions = ['auditor', 'secretary']
const speaksFor = [
  { party: 'a', name: 'Toybox Library', purposes: ['party-contact', 'party-colleague'], isParty: true },
  { party: 'b', name: 'Kite Club', purposes: ['party-colleague'], isParty: true },
]
const all = capacitiesOf(edition, { functions, speaksFor: [], groupKeys: groups })

test('the chair of a body comes first, then functions, then other seats; who chairs is not told as a member besides', () => {
  assert.deepEqual(
    all.map(({ key }) => key),
    ['chair:council', 'function:secretary', 'function:auditor', 'member:rules-panel'],
  )
})

test('who has chosen nothing acts in the foremost capacity, with all functions', () => {
  assert.deepEqual(actingAs(all, null), {
    title: 'Chair of the Council',
    functions: functions.toReversed(),
    party: null,
  })
  assert.deepEqual(actingAs([], null), { title: 'Signed in', functions: [], party: null })
})

test('who has chosen one acts in it alone', () => {
  assert.deepEqual(actingAs(all, 'function:auditor').functions, ['auditor'])
  assert.deepEqual(actingAs(all, 'member:rules-panel').functions, [])
  const onPanel = actingAs(all, 'member:rules-panel')
  const roles = ['chair', 'member', 'alternate'] as const
  assert.deepEqual(
    roles.map(role => actsAs(onPanel, role, 'rules-panel')),
    [false, true, false],
  )
  assert.ok(roles.every(role => !actsAs(onPanel, role, 'council')))
  const asChair = actingAs(all, 'chair:council')
  assert.ok(actsAs(asChair, 'chair', 'council') && actsAs(asChair, 'member', 'council'))
  assert.ok(roles.every(role => actsAs(actingAs(all, null), role, 'council')))
})

test('a capacity that was lost is not acted in any more', () => {
  assert.equal(actingAs(all, 'alternate:council').title, 'Chair of the Council')
})

test('who speaks for several parties has each as a capacity of its own for each purpose, and acts for one at a time', () => {
  const several = capacitiesOf(edition, { functions: ['auditor'], speaksFor, groupKeys: [] })
  assert.deepEqual(
    several.map(({ title }) => title),
    ['Auditor', 'Party contact of Toybox Library', 'Party colleague of Toybox Library', 'Party colleague of Kite Club'],
  )
  const { functions: own, party } = actingAs(several, null)
  assert.deepEqual([own, party], [['auditor', 'party-contact', 'party-colleague'], 'a'])
  const chosen = actingAs(several, 'contact:b:party-colleague')
  assert.deepEqual([chosen.functions, chosen.party], [['party-colleague'], 'b'])
  assert.equal(actingAs(several, 'function:auditor').party, null)
})

test('who has chosen none is told, on what is a party’s, as who speaks for it, and at a seat as who holds it', () => {
  const groupKeys = ['members-of-the-body:rules-panel', 'chair-of-the-body:council']
  const capacities = capacitiesOf(edition, { functions: ['auditor'], speaksFor, groupKeys })
  const { title, ...acting } = actingAs(capacities, null)
  const actor = { ...SYSTEM, ...acting, capacities, capacity: title }
  assert.equal(capacityTold(actor, null), 'Chair of the Council')
  assert.equal(capacityTold(actor, 'b'), 'Party colleague of Kite Club')
  assert.equal(capacityTold(actor, 'somebody else’s'), 'Chair of the Council')
  assert.equal(actorForSeat(actor, 'rules-panel').capacity, 'Member of the Rules Panel')
  assert.equal(actorForSeat(actor, 'council').capacity, 'Chair of the Council')
  const chosen = { ...actor, ...actingAs(capacities, 'function:auditor'), capacity: 'Auditor' }
  assert.equal(capacityTold(chosen, 'b'), 'Auditor')
  assert.equal(actorForSeat(chosen, 'rules-panel').capacity, 'Auditor')
})
