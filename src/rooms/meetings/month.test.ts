import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastOfMonth, parseMonth, weeksOf } from './month.ts'

test('December 2016 begins on a Thursday and fills five weeks', () => {
  const weeks = weeksOf('2016-12-01')
  assert.equal(weeks.length, 5)
  assert.deepEqual(weeks[0], [undefined, undefined, undefined, '2016-12-01', '2016-12-02', '2016-12-03', '2016-12-04'])
  assert.equal(weeks[4]?.[5], '2016-12-31')
})

test('a February of four whole weeks fills four', () => {
  assert.equal(weeksOf('2027-02-01').length, 4)
  assert.equal(lastOfMonth('2016-02-01'), '2016-02-29')
})

test('only a year and a month are read as a month', () => {
  assert.equal(parseMonth('2016-12'), '2016-12-01')
  for (const text of [undefined, '', '2016', '2016-13', '2016-12-01', '12-2016', '9999-12', '0001-01'])
    assert.equal(parseMonth(text), undefined)
})
