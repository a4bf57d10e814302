import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SeatOnDay } from './seat.ts'
import { voteOnDay } from './voting-on-day.ts'

const seat = (more: Partial<SeatOnDay>): SeatOnDay => ({
  id: 'one',
  key: 'lender',
  number: 1,
  title: 'Lender Member 1',
  constituency: 'lender',
  category: 'lender',
  votes: 1,
  isChair: false,
  member: 'ann',
  alternates: [],
  ...more,
})

test('the member votes, or one who stands in while the member is away', () => {
  assert.deepEqual(voteOnDay(seat({})), { voters: ['ann'], says: 'The member' })
  const { voters, says } = voteOnDay(seat({ alternates: ['ben'] }))
  assert.deepEqual(voters, ['ann', 'ben'])
  assert.match(says, /while the member is away$/)
})

test('a vacant seat has no vote, although somebody was to stand in', () => {
  assert.deepEqual(voteOnDay(seat({ member: null, alternates: ['ben'] })).voters, [])
})

test('a seat without a vote has none whoever holds it, and a casting vote is for a tie', () => {
  assert.deepEqual(voteOnDay(seat({ votes: 0 })).voters, [])
  assert.equal(voteOnDay(seat({ votes: 'casting' })).says, 'The member, on a tie only')
})
