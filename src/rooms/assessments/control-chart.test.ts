import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { controlChart, LEAST_FOR_LIMITS, type Observation, serviceLevel } from './control-chart.ts'

const observed = (days: readonly number[]): readonly Observation[] =>
  days.map((taken, n) => ({ reference: `A${n}`, on: '2017-01-03', days: taken, isWithin: taken <= 23 }))

test('of a few observations there is a mean, and no limits', () => {
  const chart = controlChart(observed([20, 22, 24]))
  assert.deepEqual([chart.mean, chart.upper, chart.lower], [22, null, null])
  assert.equal(controlChart([]).mean, null)
})

test('limits follow from how much one differs from the next', () => {
  const chart = controlChart(observed([20, 22, 20, 22, 20, 22, 20, 22]))
  assert.equal(chart.mean, 21)
  assert.equal(chart.upper?.toFixed(2), (21 + 2.66 * 2).toFixed(2))
  assert.deepEqual(chart.beyond, [])
})

test('one that is far beyond the others stands out', () => {
  assert.deepEqual(controlChart(observed([20, 21, 20, 21, 20, 21, 20, 21, 20, 60])).beyond, ['A9'])
})

test('the share in time is of those delivered, rounded down, and there is none of none', () => {
  assert.deepEqual(serviceLevel(observed([20, 23, 24])), { within: 2, of: 3, share: 66 })
  assert.deepEqual(serviceLevel([]), { within: 0, of: 0, share: null })
})

test('the mean lies between the limits, and no limit is below nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: LEAST_FOR_LIMITS, maxLength: 60 }), days => {
      const { mean, upper, lower } = controlChart(observed(days))
      assert.ok(mean !== null && upper !== null && lower !== null)
      assert.ok(lower >= 0 && lower <= mean && mean <= upper)
    }),
  )
})
