import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SeatOnDay } from '../bodies/door.ts'
import { attendanceAt, forecastOf, isChairThere, seatsThatLeft, sittingOn } from './attendance.ts'
import { coming, leaving, type Roll, type RollEntry } from './roll.ts'

const AT = '2016-12-06T14:00:00.000Z'

const seat = (id: string, more: Partial<SeatOnDay> = {}): SeatOnDay => ({
  id,
  key: id,
  number: 1,
  title: id,
  constituency: 'lender',
  category: null,
  votes: 1,
  isChair: false,
  member: `${id}-member`,
  alternates: [],
  ...more,
})

const entry = (id: string, as: RollEntry['as'] = 'member'): RollEntry => ({
  id: `${id}-${as}`,
  person: `${id}-${as}`,
  as,
  seat: id,
  constituency: 'lender',
  organisation: '',
  alternateFor: as === 'alternate' ? `${id}-member` : null,
  manner: 'in-person',
  status: 'expected',
  spells: [],
})

const SEATS = [seat('chair', { isChair: true }), seat('lender'), seat('vacant', { member: null })]
const there = (of: RollEntry) => coming(of, 0, AT)
const ROLL: Roll = { entries: [there(entry('chair')), entry('lender'), there(entry('lender', 'alternate'))] }

describe('a seat', () => {
  test('is taken by its member, by an alternate, or by nobody', () => {
    assert.deepEqual(
      attendanceAt(SEATS, ROLL, 1, []).map(({ presence, isFilled }) => [presence, isFilled]),
      [
        ['member', true],
        ['alternate', true],
        ['absent', false],
      ],
    )
  })

  test('is the member’s while both are there', () => {
    const both = { entries: [there(entry('lender', 'alternate')), there(entry('lender'))] }
    assert.equal(sittingOn(seat('lender'), both, 1)?.as, 'member')
  })

  test('is recused if whoever sits on it has withdrawn', () => {
    const recused = attendanceAt(SEATS, ROLL, 1, ['lender-alternate', 'chair-alternate'])
    assert.deepEqual(
      recused.map(({ isRecused }) => isRecused),
      [false, true, false],
    )
  })
})

test('before the meeting, those who are expected are counted as if they came', () => {
  assert.equal(sittingOn(seat('lender'), forecastOf({ entries: [entry('lender')] }), 0)?.person, 'lender-member')
})

test('the chair is there by the member or by an alternate', () => {
  assert.ok(isChairThere(SEATS, ROLL, 0))
  assert.ok(isChairThere(SEATS, { entries: [there(entry('chair', 'alternate'))] }, 0))
  assert.equal(isChairThere(SEATS, { entries: [] }, 0), false)
})

test('between two items one learns who left and who withdrew', () => {
  const left: Roll = { entries: [leaving(there(entry('chair')), 4, AT), there(entry('lender'))] }
  const gone = seatsThatLeft(SEATS, left, { number: 3, recused: [] }, { number: 4, recused: ['lender-member'] })
  assert.deepEqual(gone, { left: ['chair'], withdrew: ['lender'] })
})
