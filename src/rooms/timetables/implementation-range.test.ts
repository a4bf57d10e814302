import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../kit/calendar-date.ts'
import { implementationRange } from './implementation-range.ts'

const now = { begunOn: '2016-01-01', today: '2016-07-01', least: 5 }

test('with too few of the past nothing is foretold, and how many there were is said', () => {
  assert.deepEqual(implementationRange([300, 305, 400, 200], now), { isKnown: false, sample: 4, least: 5 })
})

test('those that were over sooner than this one is old do not count', () => {
  const range = implementationRange([10, 20, 30, 40, 50, 200, 300, 400, 500, 600], now)
  assert.ok(range.isKnown)
  assert.equal(range.sample, 5)
  assert.deepEqual([range.earliest, range.latest], [addDays('2016-01-01', 200), addDays('2016-01-01', 600)])
})

test('the range leaves out the fastest and the slowest tenth', () => {
  const days = Array.from({ length: 20 }, (_, n) => 200 + n * 10)
  const range = implementationRange(days, now)
  assert.ok(range.isKnown)
  assert.deepEqual([range.earliest, range.latest], [addDays('2016-01-01', 220), addDays('2016-01-01', 380)])
})

test('nothing is foretold for a day that has gone by, and the end is not before the beginning', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 60 }), days => {
      const range = implementationRange(days, now)
      if (range.isKnown) assert.ok(now.today < range.earliest && range.earliest <= range.latest)
      else assert.ok(range.sample < now.least)
    }),
  )
})
