import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BANK_HOLIDAYS } from './bank-holidays.ts'
import { addDays, calendarDateOf, daysBetween, epochDayOf, WEEKDAYS, weekdayOf } from './calendar-date.ts'
import { meetingDays, type Period, type Recurrence, weekdayOfMonth } from './recurrence.ts'
import { isWorkingDay } from './working-days.ts'

const EW = BANK_HOLIDAYS['england-and-wales']
const SECOND_FRIDAY: Recurrence = { option: 'weekday-of-month', weekday: 'friday', nth: 2 }

function datesOf(recurrence: Recurrence, from: string, to: string): readonly string[] {
  return meetingDays(recurrence, { from, to }, EW).map(({ date }) => date)
}

test('a body that meets on the second Friday of each month', () => {
  assert.deepEqual(datesOf(SECOND_FRIDAY, '2016-11-01', '2017-02-28'), [
    '2016-11-11',
    '2016-12-09',
    '2017-01-13',
    '2017-02-10',
  ])
})

test('a body that meets on the last Wednesday of each month, whether that is the fourth or the fifth', () => {
  const lastWednesday: Recurrence = { option: 'weekday-of-month', weekday: 'wednesday', nth: 'last' }
  assert.deepEqual(datesOf(lastWednesday, '2016-11-01', '2017-01-31'), ['2016-11-30', '2016-12-28', '2017-01-25'])
})

test('a month without a fifth Friday has no meeting', () => {
  const fifth: Recurrence = { option: 'weekday-of-month', weekday: 'friday', nth: 5 }
  assert.deepEqual(datesOf(fifth, '2016-11-01', '2017-03-31'), ['2016-12-30', '2017-03-31'])
})

test('the first and the last day of the period both belong to it', () => {
  assert.deepEqual(datesOf(SECOND_FRIDAY, '2016-12-09', '2017-01-13'), ['2016-12-09', '2017-01-13'])
  assert.deepEqual(datesOf(SECOND_FRIDAY, '2016-12-10', '2017-01-12'), [])
})

test('a body that meets every four weeks from a date does not meet before it', () => {
  const fourWeekly: Recurrence = { option: 'every-weeks', weeks: 4, first: '2016-11-14' }
  assert.deepEqual(datesOf(fourWeekly, '2016-10-01', '2017-01-10'), ['2016-11-14', '2016-12-12', '2017-01-09'])
  assert.deepEqual(datesOf(fourWeekly, '2016-12-01', '2016-12-31'), ['2016-12-12'])
})

test('a body that meets on listed dates meets on each once, in order', () => {
  const listed: Recurrence = { option: 'listed', dates: ['2017-03-01', '2016-12-09', '2016-12-09', '2018-01-01'] }
  assert.deepEqual(datesOf(listed, '2016-12-01', '2017-12-31'), ['2016-12-09', '2017-03-01'])
})

test('a body that meets as called has no regular days', () => {
  assert.deepEqual(datesOf({ option: 'as-called' }, '2016-01-01', '2017-12-31'), [])
})

for (const [onRestDay, date] of [
  ['next-working-day', '2017-04-18'],
  ['previous-working-day', '2017-04-13'],
  ['keep', '2017-04-14'],
] as const) {
  test(`a second Friday that is Good Friday (${onRestDay}) is met on ${date}, and the reason is shown`, () => {
    const days = meetingDays({ ...SECOND_FRIDAY, onRestDay }, { from: '2017-04-01', to: '2017-04-30' }, EW)
    assert.deepEqual(days, [{ date, regular: '2017-04-14', restDay: 'Good Friday' }])
  })
}

test('without a rule the meeting is kept on its day, with the reason shown', () => {
  const [day] = meetingDays(SECOND_FRIDAY, { from: '2017-04-01', to: '2017-04-30' }, EW)
  assert.deepEqual(day, { date: '2017-04-14', regular: '2017-04-14', restDay: 'Good Friday' })
})

test('a meeting moved over the edge of the period belongs to where it is held', () => {
  const newYear: Recurrence = { option: 'listed', dates: ['2016-12-31'], onRestDay: 'next-working-day' }
  assert.deepEqual(datesOf(newYear, '2016-12-01', '2016-12-31'), [])
  assert.deepEqual(datesOf(newYear, '2017-01-01', '2017-01-31'), ['2017-01-03'])
})

test('two regular days moved to one day are one meeting', () => {
  const dates = ['2016-12-24', '2016-12-26']
  assert.deepEqual(datesOf({ option: 'listed', dates, onRestDay: 'next-working-day' }, '2016-12-01', '2016-12-31'), [
    '2016-12-28',
  ])
})

const anyRecurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({
    option: fc.constant('weekday-of-month' as const),
    weekday: fc.constantFrom(...WEEKDAYS),
    nth: fc.constantFrom(1, 2, 3, 4, 'last' as const),
    onRestDay: fc.constantFrom('next-working-day' as const, 'previous-working-day' as const),
  }),
  fc.record({
    option: fc.constant('every-weeks' as const),
    weeks: fc.integer({ min: 1, max: 12 }),
    first: fc.constant('2012-02-29'),
    onRestDay: fc.constantFrom('next-working-day' as const, 'previous-working-day' as const),
  }),
)
const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: epochDayOf('2012-01-01'), max: epochDayOf('2026-01-01') }), fc.nat(500))
  .map(([from, length]) => ({ from: calendarDateOf(from), to: calendarDateOf(from + length) }))

test('a body that moves its rest days meets on Working Days only', () => {
  fc.assert(
    fc.property(anyRecurrence, anyPeriod, (recurrence, period) => {
      for (const { date } of meetingDays(recurrence, period, EW)) assert.ok(isWorkingDay(date, EW))
    }),
  )
})

test('a calendar read in two parts is the calendar read in one', () => {
  fc.assert(
    fc.property(anyRecurrence, anyPeriod, fc.nat(500), (recurrence, { from, to }, cut) => {
      const middle = addDays(from, Math.min(cut, daysBetween(from, to)))
      const parts = [...meetingDays(recurrence, { from, to: middle }, EW)]
      parts.push(...meetingDays(recurrence, { from: addDays(middle, 1), to }, EW))
      assert.deepEqual(parts, meetingDays(recurrence, { from, to }, EW))
    }),
  )
})

test('the last such weekday of a month is that weekday, in that month, with none after it', () => {
  fc.assert(
    fc.property(anyPeriod, fc.constantFrom(...WEEKDAYS), ({ from }, weekday) => {
      const last = weekdayOfMonth(from, weekday, 'last') ?? ''
      assert.equal(weekdayOf(last), weekday)
      assert.equal(last.slice(0, 7), from.slice(0, 7))
      assert.notEqual(addDays(last, 7).slice(0, 7), from.slice(0, 7))
    }),
  )
})

test('every nought weeks is a fault of the program', () => {
  const period = { from: '2016-12-01', to: '2016-12-31' }
  assert.throws(() => meetingDays({ option: 'every-weeks', weeks: 0, first: '2016-12-01' }, period, EW), RangeError)
})
