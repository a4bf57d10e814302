import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  calendarDateFrom,
  calendarDateOf,
  compareDates,
  daysBetween,
  epochDayOf,
  formatDate,
  formatDateWithWeekday,
  isCalendarDate,
  parseCalendarDate,
  weekdayOf,
} from './calendar-date.ts'

const anyEpochDay = fc.integer({ min: epochDayOf('0001-01-01'), max: epochDayOf('9999-12-31') })
const someEpochDay = fc.integer({ min: epochDayOf('1900-01-01'), max: epochDayOf('2200-12-31') })

test('a date is said in words', () => {
  assert.equal(formatDate('2016-12-09'), '9 December 2016')
  assert.equal(formatDateWithWeekday('2016-12-09'), 'Friday 9 December 2016')
})

test('the known weekdays of known dates', () => {
  assert.equal(weekdayOf('1970-01-01'), 'thursday')
  assert.equal(weekdayOf('1900-03-01'), 'thursday')
  assert.equal(weekdayOf('2000-02-29'), 'tuesday')
  assert.equal(weekdayOf('2016-12-09'), 'friday')
})

test('every date of the calendar is the same day as in the proleptic Gregorian calendar of the platform', () => {
  fc.assert(
    fc.property(anyEpochDay, day => {
      const date = calendarDateOf(day)
      assert.equal(epochDayOf(date), day)
      assert.equal(new Date(day * 86_400_000).toISOString().slice(0, 10), date)
    }),
  )
})

test('days added are days between, and taken away again leave the date as it was', () => {
  fc.assert(
    fc.property(someEpochDay, fc.integer({ min: -50_000, max: 50_000 }), (day, days) => {
      const date = calendarDateOf(day)
      const later = addDays(date, days)
      assert.equal(daysBetween(date, later), days)
      assert.equal(addDays(later, -days), date)
      assert.equal(Math.sign(compareDates(later, date)), Math.sign(days))
    }),
  )
})

test('dates sort as their text does', () => {
  fc.assert(
    fc.property(anyEpochDay, anyEpochDay, (a, b) => {
      const [first, second] = [calendarDateOf(a), calendarDateOf(b)]
      assert.equal(compareDates(first, second) < 0, first < second)
    }),
  )
})

test('a month from the last day of a long month is the last day of a short one', () => {
  assert.equal(addMonths('2017-01-31', 1), '2017-02-28')
  assert.equal(addMonths('2016-01-31', 1), '2016-02-29')
  assert.equal(addMonths('2016-12-09', 1), '2017-01-09')
  assert.equal(addMonths('2017-03-31', -1), '2017-02-28')
  assert.equal(addMonths('2016-01-15', -1), '2015-12-15')
  assert.equal(addMonths('2016-12-09', -24), '2014-12-09')
})

for (const text of ['2016-02-30', '2017-02-29', '1900-02-29', '2016-13-01', '2016-00-10', '2016-06-31', '2016-06-00']) {
  test(`there is no date ${text}`, () => {
    const verdict = parseCalendarDate(text)
    assert.equal(verdict.ok, false)
    assert.equal(isCalendarDate(text), false)
    assert.throws(() => epochDayOf(text), RangeError)
    assert.throws(() => formatDate(text), RangeError)
  })
}

for (const text of [
  '',
  '9 December 2016',
  '2016-12-9',
  '20161209',
  '2016/12/09',
  '2016-12-09T10:00',
  '+2016-12-09',
  '0000-01-01',
]) {
  test(`“${text}” is refused as a date, in a sentence that says what to write`, () => {
    const verdict = parseCalendarDate(text)
    assert.ok(!verdict.ok)
    assert.match(verdict.refusals[0]?.says ?? '', /such as 2016/)
  })
}

test('spaces around a date are no matter', () => {
  assert.deepEqual(parseCalendarDate(' 2016-12-09 '), { ok: true, value: '2016-12-09' })
})

test('a form that asks for 30 February is told how long February is', () => {
  const verdict = calendarDateFrom(2016, 2, 30)
  assert.ok(!verdict.ok)
  assert.equal(verdict.refusals[0]?.says, 'There is no 30 February 2016. Give a day from 1 to 29.')
  assert.deepEqual(calendarDateFrom(2016, 2, 29), { ok: true, value: '2016-02-29' })
  assert.equal(calendarDateFrom(Number.NaN, 2, 1).ok, false)
})

test('there is no date before year 1 or after year 9999', () => {
  assert.throws(() => addDays('0001-01-01', -1), RangeError)
  assert.throws(() => addDays('9999-12-31', 1), RangeError)
})
