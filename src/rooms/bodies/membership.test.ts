import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from '../../../test/world.ts'
import { BANK_HOLIDAYS } from '../../kit/bank-holidays.ts'
import { getEdition } from '../../kit/pack/pack.ts'
import { capacityFor } from './attendance.ts'
import type { Signature } from './declaration.ts'
import { groupsOn, type Place, type Standing } from './membership.ts'

const pack = packOf('toy')
const rules = { code: pack.code, edition: getEdition(pack, '2016-07-01'), calendar: BANK_HOLIDAYS }
const nobody: Standing = { places: [], signatures: [], capacity: { functions: [], organisation: null } }
const seat: Place = {
  body: 'council',
  role: 'member',
  isChair: false,
  from: '2016-07-01',
  until: null,
  meeting: null,
  meetingOn: null,
}
const signed = { body: 'council', version: '2', signedOn: '2016-12-01', expiresOn: '2017-12-01', withdrawnOn: null }

function groups(standing: Partial<Standing>, today = '2016-12-05'): readonly string[] {
  return groupsOn(rules, { ...nobody, ...standing }, today).map(({ who, body, isDeclared }) =>
    [who, body, isDeclared ? 'declared' : undefined].filter(part => part !== undefined).join(':'),
  )
}

test('a member is in the members of the body, and to other bodies a member of another one', () => {
  assert.deepEqual(groups({ places: [seat] }), ['members-of-other-bodies', 'members-of-the-body:council'])
})

test('the chair is a member, and in the chair', () => {
  assert.ok(groups({ places: [{ ...seat, isChair: true }] }).includes('chair-of-the-body:council'))
  const standsIn: Place = { ...seat, isChair: true, role: 'alternate' }
  assert.deepEqual(groups({ places: [standsIn] }), ['alternates-of-the-body:council'])
})

test('a former member is in nothing from the day on which the seat is given up', () => {
  const former = { ...seat, until: '2016-12-05' }
  assert.deepEqual(groups({ places: [former] }, '2016-12-04').length, 2)
  assert.deepEqual(groups({ places: [former] }, '2016-12-05'), [])
})

test('an alternate for one meeting sees its papers from paper day until as many days after the meeting', () => {
  // Paper day of 6 December 2016 is 1 December: the fourth working day back, counting the day of the meeting.
  const once: Place = { ...seat, role: 'alternate', from: '2016-11-20', meeting: 'TC-006', meetingOn: '2016-12-06' }
  const isIn = (day: string, place = once) =>
    groups({ places: [place] }, day).includes('alternates-of-the-body:council')
  assert.deepEqual(
    ['2016-11-30', '2016-12-01', '2016-12-06', '2016-12-11', '2016-12-12'].map(day => isIn(day)),
    [false, true, true, true, false],
  )
  assert.equal(isIn('2016-12-02', { ...once, from: '2016-12-03' }), false, 'not before the day that was given')
  assert.equal(isIn('2016-12-07', { ...once, until: '2016-12-07' }), false, 'not from the day on which it ends')
  assert.equal(isIn('2016-12-06', { ...once, meetingOn: null }), false, 'not for a meeting that has not been called')
})

test('whoever attends by function or for an organisation is in the attendees', () => {
  assert.deepEqual(groups({ capacity: { functions: ['toy-store'], organisation: null } }), [
    'attendees-of-the-body:council',
  ])
})

test('a contact of a party is one by what parties have named the person for, whatever function is on record', () => {
  const { edition } = rules
  const recorded = { functions: ['toy-store', 'party-contact'], organisation: null }
  assert.deepEqual(capacityFor(edition, recorded, []).functions, ['toy-store'])
  const adviser = capacityFor(edition, { functions: [], organisation: null }, ['party-contact'])
  assert.ok(groups({ capacity: adviser, signatures: [signed] }).includes('party-contacts:council:declared'))
  const former = capacityFor(edition, { ...recorded, functions: ['party-contact'] }, [])
  assert.ok(!groups({ capacity: former, signatures: [signed] }).includes('party-contacts:council:declared'))
})

test('whoever has signed is also in the declared, of that body alone', () => {
  const both = [seat, { ...seat, body: 'rules-panel' }]
  const found = groups({ places: both, signatures: [signed] })
  assert.ok(found.includes('members-of-the-body:council:declared'))
  assert.ok(found.includes('members-of-the-body:rules-panel'))
  assert.ok(!found.includes('members-of-the-body:rules-panel:declared'))
})

test('a signature that has run out, was withdrawn or is of another wording declares nobody', () => {
  const isDeclared = (signature: Partial<Signature>, today = '2016-12-05') =>
    groups({ places: [seat], signatures: [{ ...signed, ...signature }] }, today).some(key => key.endsWith(':declared'))
  assert.equal(isDeclared({}), true)
  assert.equal(isDeclared({ version: '1' }), false)
  assert.equal(isDeclared({ withdrawnOn: '2016-12-05' }), false)
  assert.equal(isDeclared({}, '2017-12-01'), false)
})

test('the secretariat that has signed is its declared secretariat; a signature gives nobody a seat', () => {
  const secretary = { functions: ['secretary'], organisation: 'toy-office' }
  assert.ok(groups({ capacity: secretary, signatures: [signed] }).includes('secretariat:council:declared'))
  assert.deepEqual(groups({ signatures: [signed] }), ['signatories-of-the-body:council:declared'])
})
