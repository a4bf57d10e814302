import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Seat as SeatRule } from '../../kit/pack/body.ts'
import { type Holder, newSeat, type Seat } from './seat.ts'
import { checkOneSeatOfGroup } from './voting-group-seat.ts'

const rule: SeatRule = {
  key: 'lender',
  title: 'Lender Member',
  constituency: 'lender',
  category: 'lender',
  count: 3,
  number: 'per-voting-group',
  votes: 1,
  isChair: false,
  filledBy: 'nomination',
  alternates: 'standing',
  confidence: 'design',
}
const member = (person: string, from: string, until: string | null = null): Holder => {
  return { person, role: 'member', isForOneMeeting: false, meeting: null, from, until }
}
const seatOf = (number: number, ...holders: Holder[]): Seat => ({ ...newSeat('rules-panel', rule, number), holders })
const GROUPS: Readonly<Record<string, string>> = { ann: 'library', ben: 'library', cleo: 'shed' }
const reasonsOf = (own: SeatRule, others: readonly Seat[], holder: Holder) => {
  const verdict = checkOneSeatOfGroup(own, others, holder, person => GROUPS[person])
  return verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)
}

test('a voting group has one seat, whichever of its people holds it', () => {
  const others = [seatOf(1, member('ann', '2016-07-01'))]
  assert.deepEqual(reasonsOf(rule, others, member('ben', '2016-12-01')), ['group-has-a-seat'])
  assert.deepEqual(reasonsOf(rule, others, member('cleo', '2016-12-01')), [])
})

test('a voting group follows itself on another seat once the first is given up', () => {
  const others = [seatOf(1, member('ann', '2016-07-01', '2016-12-01'))]
  assert.deepEqual(reasonsOf(rule, others, member('ben', '2016-12-01')), [])
})

test('where seats are of a fixed number, or somebody comes from no party, nothing is asked', () => {
  const others = [seatOf(1, member('ann', '2016-07-01'), member('dora', '2016-01-01', '2016-07-01'))]
  assert.deepEqual(reasonsOf({ ...rule, number: 'fixed' }, others, member('ben', '2016-12-01')), [])
  assert.deepEqual(reasonsOf(rule, others, member('dora', '2016-12-01')), [])
})
