import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimetableStep } from '../../kit/pack/timetables.ts'
import type { StepForecast } from './forecast.ts'
import { knockOns, slipsOf } from './knock-on.ts'
import { knockOnInWords } from './knock-on-in-words.ts'

const STEPS: readonly TimetableStep[] = [
  { key: 'assessed', title: 'Preliminary Assessment', option: 'assessment', assessment: 'preliminary', after: [] },
  { key: 'other', title: 'Work', option: 'period', clock: 'short', owedBy: 'x', after: [] },
  { key: 'report', title: 'Report', option: 'meeting', body: 'panel', after: ['assessed', 'other'] },
  { key: 'live', title: 'Implementation', option: 'release', owedBy: 'x', after: ['report'] },
]
const planned = [
  { key: 'assessed', on: '2016-12-15' },
  { key: 'other', on: '2016-12-20' },
  { key: 'report', on: '2017-01-13' },
  { key: 'live', on: '2017-06-29' },
]
const forecastOf = (days: readonly (string | null)[]): readonly StepForecast[] =>
  days.map((endsOn, n) => ({
    key: STEPS[n]?.key ?? '',
    startsOn: null,
    endsOn,
    isDone: false,
    waitsFor: null,
    reference: n === 0 ? 'RC7/DA1' : n === 2 ? 'TC-041' : null,
    ...(n === 0 ? { because: ['its turn comes on 16 December 2016, after RC5/DA1', 'nobody is there'] } : {}),
  }))
const code = { bodies: [] }
const lateBy = (forecast: readonly StepForecast[]) => knockOns(STEPS, slipsOf(STEPS, planned, forecast))

test('a late assessment moves the report to a later Panel and the change to a later release, and the sentence says so', () => {
  const all = lateBy(forecastOf(['2017-01-20', '2016-12-20', '2017-02-10', '2017-11-02']))
  assert.equal(all.length, 1)
  const [first] = all
  assert.ok(first)
  assert.deepEqual(
    first.reaches.map(({ step }) => step.key),
    ['report', 'live'],
  )
  assert.equal(
    knockOnInWords(code, first),
    'Preliminary Assessment (RC7/DA1) is to be expected on 20 January 2017 instead of 15 December 2016: ' +
      'its turn comes on 16 December 2016, after RC5/DA1; nobody is there. Because of it: ' +
      'Report: TC-041 of 10 February 2017 instead of 13 January 2017; Implementation: November 2017 release instead of June 2017 release.',
  )
})

test('a delay that is made up for moves nothing, and that is said', () => {
  const [only, more] = lateBy(forecastOf(['2016-12-19', '2016-12-20', '2017-01-13', '2017-06-29']))
  assert.ok(only && more === undefined)
  assert.match(knockOnInWords(code, only), /It moves nothing else\.$/)
})

test('what is late because of something else is no cause', () => {
  const all = lateBy(forecastOf(['2017-01-20', '2017-01-05', '2017-02-10', '2017-06-29']))
  assert.deepEqual(
    all.map(({ cause }) => cause.step.key),
    ['assessed', 'other'],
  )
  assert.deepEqual(
    all.map(({ reaches }) => reaches.map(({ step }) => step.key)),
    [['report'], ['report']],
  )
})

test('without a plan, or without a date, nothing is late', () => {
  assert.deepEqual(knockOns(STEPS, slipsOf(STEPS, [], forecastOf(['2017-01-20', null, null, null]))), [])
  assert.deepEqual(lateBy(forecastOf([null, null, null, null])), [])
})
