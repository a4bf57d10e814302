import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offsetClock } from './offset-clock.ts'

const BEGINS = '2016-12-09T08:30:00.000Z'

test('the clock stands at its beginning and goes on from there', () => {
  let milliseconds = 1_000_000
  const now = offsetClock(BEGINS, undefined, () => milliseconds)
  assert.equal(now(), BEGINS)
  milliseconds += 90_000
  assert.equal(now(), '2016-12-09T08:31:30.000Z')
})

test('a demonstration that was stopped goes on from what was recorded last', () => {
  const now = offsetClock(BEGINS, '2016-12-09T11:00:00.000Z', () => 5)
  assert.equal(now(), '2016-12-09T11:00:00.000Z')
})

test('what was recorded for the time before does not turn it back', () => {
  assert.equal(offsetClock(BEGINS, '2016-11-11T11:00:00.000Z', () => 5)(), BEGINS)
})
