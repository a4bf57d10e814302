import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReviewAttendee } from './review.ts'
import { rollEntryOf } from './roll-entry.ts'

const attendee: ReviewAttendee = {
  key: 'p1',
  lines: { from: 1, to: 1 },
  doubts: [],
  isLeftOut: false,
  name: 'Pat Example',
  status: 'present',
  place: 'Lenders',
  items: '',
  isRemote: false,
}

function spells(items: string, status: ReviewAttendee['status'] = 'part') {
  const entry = rollEntryOf({ ...attendee, items, status }, { id: 'e', person: 'p' })
  return entry.spells.map(({ from, until }) => [from, until])
}

test('items attended are read as they are written', () => {
  assert.deepEqual(spells('3-5 only'), [[3, 5]])
  assert.deepEqual(spells('items 3 to 5'), [[3, 5]])
  assert.deepEqual(spells('from item 7'), [[7, null]])
  assert.deepEqual(spells('until item 4'), [[0, 4]])
  assert.deepEqual(spells('item 4'), [[4, 4]])
  assert.deepEqual(spells('', 'present'), [[0, null]])
})

test('of somebody who was there in part, and nobody wrote for which, that is all that is told', () => {
  const entry = rollEntryOf({ ...attendee, status: 'part' }, { id: 'e', person: 'p' })
  assert.equal(entry.organisation, 'Lenders, part of the meeting')
})

test('who sent apologies was not there, and no name stands on the roll', () => {
  const entry = rollEntryOf({ ...attendee, status: 'apologies' }, { id: 'e', person: 'p' })
  assert.deepEqual([entry.status, entry.as, entry.spells.length], ['apologies', 'member', 0])
  assert.doesNotMatch(JSON.stringify(entry), /Pat/)
  assert.equal(rollEntryOf({ ...attendee, status: 'in attendance' }, { id: 'e', person: 'p' }).as, 'in-attendance')
  assert.equal(rollEntryOf({ ...attendee, isRemote: true }, { id: 'e', person: 'p' }).manner, 'telephone')
})
