import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BANK_HOLIDAYS, NATIONS } from './bank-holidays.ts'
import { addDays, calendarDateOf, compareDates, epochDayOf } from './calendar-date.ts'
import {
  addWorkingDays,
  bankHolidaysBetween,
  COUNTINGS,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  whyNotWorkingDay,
  workingDaysBetween,
} from './working-days.ts'

const EW = BANK_HOLIDAYS['england-and-wales']
const calendar = fc.constantFrom(...NATIONS).map(nation => BANK_HOLIDAYS[nation])
const counting = fc.constantFrom(...COUNTINGS)
const date = fc.integer({ min: epochDayOf('2011-01-01'), max: epochDayOf('2028-12-31') }).map(calendarDateOf)
const days = fc.integer({ min: 1, max: 300 })

for (const [from, count, expected] of [
  ['2016-12-09', -5, '2016-12-02'],
  ['2016-12-09', -10, '2016-11-25'],
  ['2016-12-09', 10, '2016-12-23'],
  ['2016-11-23', 10, '2016-12-07'],
  ['2016-11-23', 15, '2016-12-14'],
  ['2017-01-13', -5, '2017-01-06'],
  ['2017-01-13', -10, '2016-12-29'],
  ['2017-01-23', 44, '2017-03-24'],
  ['2018-02-15', 15, '2018-03-08'],
  ['2016-10-31', 25, '2016-12-05'],
  ['2016-12-08', 15, '2017-01-03'],
  ['2016-12-23', 1, '2016-12-28'],
  ['2016-12-24', 1, '2016-12-28'],
  ['2016-12-28', -1, '2016-12-23'],
  ['2020-05-01', 5, '2020-05-11'],
  ['2011-04-21', 5, '2011-05-04'],
  ['2022-06-01', 1, '2022-06-06'],
] as const) {
  test(`${Math.abs(count)} Working Days ${count < 0 ? 'before' : 'after'} ${from} is ${expected}`, () => {
    assert.equal(addWorkingDays(from, count, EW), expected)
    assert.equal(workingDaysBetween(from, expected, EW), count)
  })
}

for (const [from, count, expected] of [
  ['2016-12-08', 15, '2016-12-30'],
  ['2016-12-09', 1, '2016-12-09'],
  ['2016-12-10', 1, '2016-12-12'],
  ['2016-12-09', -1, '2016-12-09'],
  ['2016-12-09', -5, '2016-12-05'],
  ['2016-12-10', -1, '2016-12-09'],
] as const) {
  test(`day ${count} of a count that has ${from} as its first day is ${expected}`, () => {
    assert.equal(addWorkingDays(from, count, EW, 'first-day'), expected)
  })
}

for (const [nation, from, count, expected] of [
  // 30 November is a bank holiday in Scotland alone.
  ['scotland', '2016-11-29', 1, '2016-12-01'],
  ['england-and-wales', '2016-11-29', 1, '2016-11-30'],
  ['northern-ireland', '2016-11-29', 1, '2016-11-30'],
  // New Year 2017: two days in Scotland.
  ['scotland', '2016-12-30', 1, '2017-01-04'],
  ['england-and-wales', '2016-12-30', 1, '2017-01-03'],
  // Scotland works on Easter Monday and on the last Monday of August, and rests on the first.
  ['scotland', '2016-03-24', 1, '2016-03-28'],
  ['england-and-wales', '2016-03-24', 1, '2016-03-29'],
  ['scotland', '2016-07-29', 1, '2016-08-02'],
  ['scotland', '2016-08-26', 1, '2016-08-29'],
  // Northern Ireland's own two.
  ['northern-ireland', '2016-03-16', 1, '2016-03-18'],
  ['northern-ireland', '2016-07-11', 1, '2016-07-13'],
  ['northern-ireland', '2015-07-10', 1, '2015-07-14'],
  ['scotland', '2016-07-11', 1, '2016-07-12'],
] as const) {
  test(`in ${nation} the Working Day after ${from} is ${expected}`, () => {
    assert.equal(addWorkingDays(from, count, BANK_HOLIDAYS[nation]), expected)
  })
}

test('why a day is not a Working Day', () => {
  const reasons = ['2016-12-09', '2016-12-10', '2016-12-11', '2016-12-26'].map(day => whyNotWorkingDay(day, EW))
  assert.deepEqual(reasons, [undefined, 'a Saturday', 'a Sunday', 'Boxing Day'])
})

test('Good Friday and Christmas Day are not Working Days, though no bank holidays by the Act', () => {
  assert.equal(isWorkingDay('2017-04-14', EW), false)
  assert.equal(isWorkingDay('2017-12-25', EW), false)
})

test('zero Working Days from a day is that day', () => {
  for (const way of COUNTINGS) assert.equal(addWorkingDays('2016-12-10', 0, EW, way), '2016-12-10')
})

test('a count of Working Days always ends on a Working Day', () => {
  fc.assert(
    fc.property(calendar, date, days, fc.boolean(), counting, (whose, from, count, back, way) => {
      assert.ok(isWorkingDay(addWorkingDays(from, back ? -count : count, whose, way), whose))
    }),
  )
})

test('what is added is what is counted between, in both directions and by both conventions', () => {
  fc.assert(
    fc.property(calendar, date, days, fc.boolean(), counting, (whose, from, count, back, way) => {
      const to = addWorkingDays(from, back ? -count : count, whose, way)
      const expected = back && to !== from ? -count : count
      assert.equal(workingDaysBetween(from, to, whose, way), expected)
    }),
  )
})

test('counting in two parts is counting in one', () => {
  fc.assert(
    fc.property(calendar, date, days, days, (whose, from, a, b) => {
      assert.equal(addWorkingDays(addWorkingDays(from, a, whose), b, whose), addWorkingDays(from, a + b, whose))
    }),
  )
})

test('from a Working Day, so many on and as many back is the same day', () => {
  fc.assert(
    fc.property(calendar, date, days, (whose, day, count) => {
      const from = nextWorkingDay(day, whose)
      assert.equal(addWorkingDays(addWorkingDays(from, count, whose), -count, whose), from)
    }),
  )
})

test('a longer period never ends earlier, and a later start never makes it end earlier', () => {
  fc.assert(
    fc.property(calendar, date, days, counting, (whose, from, count, way) => {
      const end = addWorkingDays(from, count, whose, way)
      assert.ok(compareDates(addWorkingDays(from, count + 1, whose, way), end) > 0)
      assert.ok(compareDates(addWorkingDays(addDays(from, 1), count, whose, way), end) >= 0)
    }),
  )
})

test('counting the first day is counting from the day before, so from a Working Day it ends one Working Day sooner', () => {
  fc.assert(
    fc.property(calendar, date, days, (whose, day, count) => {
      const from = nextWorkingDay(day, whose)
      assert.equal(addWorkingDays(from, count + 1, whose, 'first-day'), addWorkingDays(from, count, whose))
      assert.equal(addWorkingDays(from, count, whose, 'first-day'), addWorkingDays(addDays(from, -1), count, whose))
    }),
  )
})

test('weekdays are Working Days and bank holidays together, and nothing else', () => {
  fc.assert(
    fc.property(calendar, date, fc.integer({ min: 0, max: 52 }), (whose, from, weeks) => {
      const to = addDays(from, 7 * weeks)
      const holidays = bankHolidaysBetween(addDays(from, 1), to, whose).length
      assert.equal(workingDaysBetween(from, to, whose) + holidays, 5 * weeks)
    }),
  )
})

test('the next and the previous Working Day have none between them and the day', () => {
  fc.assert(
    fc.property(calendar, date, (whose, day) => {
      const [before, after] = [previousWorkingDay(day, whose), nextWorkingDay(day, whose)]
      assert.ok(isWorkingDay(before, whose) && isWorkingDay(after, whose))
      assert.ok(compareDates(before, day) <= 0 && compareDates(day, after) <= 0)
      if (!isWorkingDay(day, whose)) assert.equal(workingDaysBetween(before, after, whose), 1)
    }),
  )
})

test('a part of a day is a fault of the program', () => {
  assert.throws(() => addWorkingDays('2016-12-09', 1.5, EW), RangeError)
  assert.throws(() => addWorkingDays('2016-02-30', 1, EW), RangeError)
})
