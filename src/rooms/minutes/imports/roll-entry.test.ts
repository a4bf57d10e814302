import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReviewAttendee } from './review.ts'
import { rollEntryOf } from './roll-entry.ts'
import { seatHeldBy } from './seating.ts'

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

const seat = {
  id: 's1',
  key: 'lender',
  number: 1,
  title: 'Lender Member 1',
  constituency: 'lender',
  category: 'lender',
  votes: 1,
  isChair: false,
} as const
const seating = {
  persons: new Map([
    ['pat example', 'p'],
    ['sam sample', 'q'],
  ]),
  seats: [{ ...seat, member: 'p', alternates: ['q'] }],
}

test('somebody whom the record knows has the seat that they held on the day of the meeting', () => {
  const held = seatHeldBy(attendee, seating)
  const entry = rollEntryOf(attendee, { id: 'e', person: 'p', held })
  assert.deepEqual([entry.as, entry.seat, entry.constituency, entry.alternateFor], ['member', 's1', 'lender', null])
  const standIn = { ...attendee, name: 'Sam Sample', status: 'alternate' } as const
  const other = rollEntryOf(standIn, { id: 'e', person: 'q', held: seatHeldBy(standIn, seating) })
  assert.deepEqual([other.as, other.seat, other.alternateFor], ['alternate', 's1', 'p'])
})

test('nobody gets a seat whom the record does not know, who only attended, or of whom somebody says that they had none', () => {
  assert.equal(seatHeldBy({ ...attendee, name: 'Pat Exemplar' }, seating), undefined)
  assert.equal(seatHeldBy({ ...attendee, status: 'in attendance' }, seating), undefined)
  assert.equal(
    seatHeldBy(
      { name: 'Sam Sample', status: 'alternate' },
      { ...seating, seats: [...seating.seats, { ...seat, id: 's2', member: null, alternates: ['q'] }] },
    ),
    undefined,
  )
  const entry = rollEntryOf(
    { ...attendee, isWithoutSeat: true },
    { id: 'e', person: 'p', held: seatHeldBy(attendee, seating) },
  )
  assert.equal(entry.seat, null)
})
