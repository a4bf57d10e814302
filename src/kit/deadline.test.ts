import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BANK_HOLIDAYS, extendCalendar } from './bank-holidays.ts'
import { calendarDateOf, epochDayOf } from './calendar-date.ts'
import { checkClock, type Clock } from './clock.ts'
import { deadlineOf } from './deadline.ts'
import { dateIn, LONDON, timeIn } from './instant.ts'

const FIFTEEN: Clock = { days: 15, unit: 'working-days', counting: 'day-after', nation: 'england-and-wales' }

function explanationOf(changes: Partial<Clock>, from: string): string {
  return deadlineOf({ ...FIFTEEN, ...changes }, from, BANK_HOLIDAYS).explanation
}

test('a deadline over Christmas names the bank holidays it passed over, and the year where it changes', () => {
  const deadline = deadlineOf(FIFTEEN, '2016-12-08', BANK_HOLIDAYS)
  assert.deepEqual(deadline, {
    date: '2017-01-03',
    provisional: false,
    explanation:
      '15 Working Days after Thursday 8 December 2016, counting from the day after: Tuesday 3 January 2017. ' +
      'Monday 26 December (Boxing Day), Tuesday 27 December (Christmas Day, substitute day) and ' +
      "Monday 2 January 2017 (New Year's Day, substitute day) are bank holidays in England and Wales.",
    skipped: [
      { date: '2016-12-26', why: 'Boxing Day, a bank holiday in England and Wales' },
      { date: '2016-12-27', why: 'Christmas Day, substitute day, a bank holiday in England and Wales' },
      { date: '2017-01-02', why: "New Year's Day, substitute day, a bank holiday in England and Wales" },
    ],
  })
})

test('counting the first day ends the same period one Working Day sooner', () => {
  assert.equal(
    explanationOf({ counting: 'first-day' }, '2016-12-08'),
    '15 Working Days from Thursday 8 December 2016, counting that day as day 1: Friday 30 December 2016. ' +
      'Monday 26 December (Boxing Day) and Tuesday 27 December (Christmas Day, substitute day) ' +
      'are bank holidays in England and Wales.',
  )
})

test('paper day is five Working Days before the meeting', () => {
  assert.equal(
    explanationOf({ days: -5 }, '2016-12-09'),
    '5 Working Days before Friday 9 December 2016, counting from the day before: Friday 2 December 2016.',
  )
})

test('a first day that is not a Working Day says which day is day 1', () => {
  assert.equal(
    explanationOf({ days: 1, counting: 'first-day' }, '2016-12-10'),
    '1 Working Day from Saturday 10 December 2016, counting that day as day 1: Monday 12 December 2016. ' +
      '10 December 2016 is not a Working Day (a Saturday), so day 1 is the next Working Day.',
  )
})

test('the nation of the clock decides', () => {
  const scottish = deadlineOf({ ...FIFTEEN, days: 1, nation: 'scotland' }, '2016-11-29', BANK_HOLIDAYS)
  assert.equal(scottish.date, '2016-12-01')
  assert.deepEqual(scottish.skipped, [{ date: '2016-11-30', why: "St Andrew's Day, a bank holiday in Scotland" }])
})

test('a day before which nothing is counted is not passed over', () => {
  const fromHoliday = deadlineOf({ ...FIFTEEN, days: 1 }, '2016-12-27', BANK_HOLIDAYS)
  assert.deepEqual([fromHoliday.date, fromHoliday.skipped], ['2016-12-28', []])
})

test('beyond the horizon a deadline is provisional and says so', () => {
  const beyond = deadlineOf({ ...FIFTEEN, days: 10 }, '2028-12-20', BANK_HOLIDAYS)
  assert.equal(beyond.provisional, true)
  assert.match(
    beyond.explanation,
    /Provisional: .* England and Wales are known only from 1 January 2011 to 31 December 2028\.$/,
  )
  assert.equal(deadlineOf({ ...FIFTEEN, days: 2 }, '2028-12-20', BANK_HOLIDAYS).provisional, false)
  assert.equal(deadlineOf(FIFTEEN, '2010-12-20', BANK_HOLIDAYS).provisional, true)
  assert.equal(deadlineOf({ ...FIFTEEN, days: -5 }, '2029-01-03', BANK_HOLIDAYS).provisional, true)
})

test('a deadline is settled once an administrator has extended the calendar over it', () => {
  const extended = extendCalendar(BANK_HOLIDAYS, {
    nation: 'england-and-wales',
    added: [{ date: '2029-01-01', title: "New Year's Day" }],
    horizon: '2029-12-31',
  })
  assert.ok(extended.ok)
  const deadline = deadlineOf({ ...FIFTEEN, days: 10 }, '2028-12-20', extended.value)
  assert.deepEqual([deadline.date, deadline.provisional], ['2029-01-08', false])
})

for (const [days, unit, counting, from, expected] of [
  [10, 'calendar-days', 'day-after', '2016-12-09', '2016-12-19'],
  [10, 'calendar-days', 'first-day', '2016-12-09', '2016-12-18'],
  [-10, 'calendar-days', 'day-after', '2016-12-09', '2016-11-29'],
  [-10, 'calendar-days', 'first-day', '2016-12-09', '2016-11-30'],
  [1, 'months', 'day-after', '2016-12-09', '2017-01-09'],
  [1, 'months', 'day-after', '2017-01-31', '2017-02-28'],
  [1, 'months', 'first-day', '2017-01-01', '2017-01-31'],
  [1, 'months', 'first-day', '2017-03-01', '2017-03-31'],
  [1, 'months', 'first-day', '2017-01-31', '2017-02-28'],
  [1, 'months', 'first-day', '2017-01-28', '2017-02-27'],
  [-1, 'months', 'day-after', '2017-03-31', '2017-02-28'],
  [-1, 'months', 'first-day', '2017-03-31', '2017-03-01'],
  [12, 'months', 'first-day', '2016-04-01', '2017-03-31'],
] as const) {
  test(`${days} ${unit} (${counting}) from ${from} is ${expected}`, () => {
    assert.equal(deadlineOf({ ...FIFTEEN, days, unit, counting }, from, BANK_HOLIDAYS).date, expected)
  })
}

test('calendar days and months depend on no bank holiday, so they are never provisional', () => {
  assert.equal(deadlineOf({ ...FIFTEEN, unit: 'calendar-days' }, '2040-01-01', BANK_HOLIDAYS).provisional, false)
  assert.equal(deadlineOf({ ...FIFTEEN, unit: 'months' }, '2040-01-01', BANK_HOLIDAYS).provisional, false)
})

test('a month that is too short, and an end on a day of rest, are said', () => {
  assert.equal(
    explanationOf({ days: 1, unit: 'months' }, '2016-08-31'),
    '1 month after Wednesday 31 August 2016, counting from the day after: Friday 30 September 2016. ' +
      'September 2016 has no day 31, so it ends on its last.',
  )
  assert.match(explanationOf({ days: 1, unit: 'calendar-days' }, '2016-12-09'), /not a Working Day \(a Saturday\)/)
  assert.match(explanationOf({ days: 0 }, '2016-12-10'), /^The day itself: Saturday 10 December 2016\./)
})

test('a clock with a time of day ends at that time in London, in summer and in winter', () => {
  const clock = { ...FIFTEEN, days: 5, at: '17:00' }
  const winter = deadlineOf(clock, '2016-12-02', BANK_HOLIDAYS)
  assert.equal(winter.instant, '2016-12-09T17:00:00.000Z')
  assert.match(winter.explanation, /: Friday 9 December 2016 at 5:00pm\./)
  assert.equal(deadlineOf(clock, '2016-07-01', BANK_HOLIDAYS).instant, '2016-07-08T16:00:00.000Z')
})

for (const [from, expected] of [
  ['2016-03-24', '2016-03-31T16:00:00.000Z'],
  ['2016-10-27', '2016-11-01T17:00:00.000Z'],
  ['2017-03-23', '2017-03-28T16:00:00.000Z'],
  ['2017-10-26', '2017-10-31T17:00:00.000Z'],
] as const) {
  test(`three Working Days from ${from}, over a change of the clocks, end at 5:00pm on the wall`, () => {
    assert.equal(deadlineOf({ ...FIFTEEN, days: 3, at: '17:00' }, from, BANK_HOLIDAYS).instant, expected)
  })
}

test('whatever the day, the instant is the date and the time of the clock in London', () => {
  const from = fc.integer({ min: epochDayOf('2011-01-01'), max: epochDayOf('2028-01-01') }).map(calendarDateOf)
  const at = fc.constantFrom('00:00', '00:59', '02:00', '12:00', '17:00', '23:59')
  const unit = fc.constantFrom('working-days', 'calendar-days', 'months')
  fc.assert(
    fc.property(from, at, unit, fc.integer({ min: -60, max: 60 }), (start, time, of, days) => {
      const { date, instant = '' } = deadlineOf({ ...FIFTEEN, days, unit: of, at: time }, start, BANK_HOLIDAYS)
      assert.deepEqual([dateIn(LONDON, instant), timeIn(LONDON, instant)], [date, time])
    }),
  )
})

test('a clock may not end in the hour in which the clocks change, at no time at all, or after half a day', () => {
  const reasons = [{ at: '01:30' }, { at: '5pm' }, { days: 0.5 }].map(changes => {
    const verdict = checkClock({ ...FIFTEEN, ...changes })
    assert.throws(() => deadlineOf({ ...FIFTEEN, ...changes }, '2016-12-09', BANK_HOLIDAYS), RangeError)
    return verdict.ok ? 'allowed' : verdict.refusals[0]?.reason
  })
  assert.deepEqual(reasons, ['clocks-change-then', 'not-a-time', 'not-a-whole-number'])
  assert.equal(checkClock({ ...FIFTEEN, at: '17:00' }).ok, true)
})
