import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addMinutes,
  compareInstants,
  dateIn,
  endOfDay,
  formatInstant,
  formatTime,
  instantAt,
  instantOfMilliseconds,
  isInstant,
  isOpen,
  LONDON,
  millisecondsOf,
  parseInstant,
  startOfDay,
  timeIn,
} from './instant.ts'

/** London date and time, and the moment it is; or why it is none. */
const CLOCK_CHANGES = [
  // 27 March 2016: at 01:00 the clocks go forward to 02:00.
  ['2016-03-26', '23:59', '2016-03-26T23:59:00.000Z'],
  ['2016-03-27', '00:00', '2016-03-27T00:00:00.000Z'],
  ['2016-03-27', '00:59', '2016-03-27T00:59:00.000Z'],
  ['2016-03-27', '01:00', 'time-does-not-exist'],
  ['2016-03-27', '01:30', 'time-does-not-exist'],
  ['2016-03-27', '01:59', 'time-does-not-exist'],
  ['2016-03-27', '02:00', '2016-03-27T01:00:00.000Z'],
  ['2016-03-27', '17:00', '2016-03-27T16:00:00.000Z'],
  // 30 October 2016: at 02:00 the clocks go back to 01:00.
  ['2016-10-29', '17:00', '2016-10-29T16:00:00.000Z'],
  ['2016-10-30', '00:00', '2016-10-29T23:00:00.000Z'],
  ['2016-10-30', '00:59', '2016-10-29T23:59:00.000Z'],
  ['2016-10-30', '01:00', 'time-exists-twice'],
  ['2016-10-30', '01:30', 'time-exists-twice'],
  ['2016-10-30', '01:59', 'time-exists-twice'],
  ['2016-10-30', '02:00', '2016-10-30T02:00:00.000Z'],
  ['2016-10-30', '17:00', '2016-10-30T17:00:00.000Z'],
  // 26 March 2017: forward.
  ['2017-03-25', '17:00', '2017-03-25T17:00:00.000Z'],
  ['2017-03-26', '00:59', '2017-03-26T00:59:00.000Z'],
  ['2017-03-26', '01:00', 'time-does-not-exist'],
  ['2017-03-26', '01:59', 'time-does-not-exist'],
  ['2017-03-26', '02:00', '2017-03-26T01:00:00.000Z'],
  ['2017-03-27', '00:00', '2017-03-26T23:00:00.000Z'],
  // 29 October 2017: back.
  ['2017-10-28', '23:59', '2017-10-28T22:59:00.000Z'],
  ['2017-10-29', '00:59', '2017-10-28T23:59:00.000Z'],
  ['2017-10-29', '01:00', 'time-exists-twice'],
  ['2017-10-29', '01:59', 'time-exists-twice'],
  ['2017-10-29', '02:00', '2017-10-29T02:00:00.000Z'],
  ['2017-10-30', '00:00', '2017-10-30T00:00:00.000Z'],
] as const

for (const [date, time, expected] of CLOCK_CHANGES) {
  test(`${time} on ${date} in London: ${expected}`, () => {
    const verdict = instantAt(LONDON, date, time)
    assert.equal(verdict.ok ? verdict.value : verdict.refusals[0]?.reason, expected)
    if (verdict.ok) assert.deepEqual([dateIn(LONDON, expected), timeIn(LONDON, expected)], [date, time])
  })
}

test('a refusal at a clock change says what happened and what to choose', () => {
  const skipped = instantAt(LONDON, '2017-03-26', '01:30')
  const repeated = instantAt(LONDON, '2016-10-30', '01:30')
  assert.ok(!skipped.ok && !repeated.ok)
  assert.equal(
    skipped.refusals[0]?.says,
    'There is no 1:30am on 26 March 2017: the clocks go forward past it. Choose a time at least an hour earlier or later.',
  )
  assert.equal(
    repeated.refusals[0]?.says,
    '1:30am on 30 October 2016 comes twice: the clocks go back over it. Choose a time at least an hour earlier or later.',
  )
})

test('the two half past ones of the autumn night are told apart in words', () => {
  assert.equal(formatInstant('2016-10-30T00:30:00.000Z'), '30 October 2016 at 1:30am BST')
  assert.equal(formatInstant('2016-10-30T01:30:00.000Z'), '30 October 2016 at 1:30am GMT')
})

test('a moment is said in London time', () => {
  assert.equal(formatInstant('2016-12-09T10:00:00.000Z'), '9 December 2016 at 10:00am')
  assert.equal(formatInstant('2016-07-08T16:00:00.000Z'), '8 July 2016 at 5:00pm')
  assert.equal(formatInstant('2016-07-08T23:00:00.000Z'), '9 July 2016 at midnight')
})

test('midday and midnight are named, because 12:00am and 12:00pm are misread', () => {
  assert.deepEqual(['00:00', '00:05', '09:00', '12:00', '12:05', '23:59'].map(formatTime), [
    'midnight',
    '12:05am',
    '9:00am',
    'midday',
    '12:05pm',
    '11:59pm',
  ])
})

test('a day in London lasts 24 hours, but 23 when the clocks go forward and 25 when they go back', () => {
  const hours = (date: string) => (millisecondsOf(endOfDay(date)) - millisecondsOf(startOfDay(date))) / 3_600_000
  assert.deepEqual(
    ['2016-12-09', '2016-03-27', '2016-10-30', '2017-03-26', '2017-10-29'].map(hours),
    [24, 23, 25, 23, 25],
  )
})

test('the first and the last day of the calendar begin and end like any other', () => {
  assert.equal(formatInstant(startOfDay('0001-01-01')), '1 January 1 at midnight')
  assert.equal(endOfDay('9999-12-30'), '9999-12-31T00:00:00.000Z')
  assert.equal(endOfDay('9999-12-31'), '9999-12-31T23:59:59.999Z')
  assert.deepEqual(instantAt(LONDON, '9999-12-31', '23:59'), { ok: true, value: '9999-12-31T23:59:00.000Z' })
})

test('a window is open at its opening and closed at its closing', () => {
  const window = { opens: '2016-12-09T10:00:00.000Z', closes: '2016-12-09T17:00:00.000Z' }
  assert.equal(isOpen(window, '2016-12-09T09:59:59.999Z'), false)
  assert.equal(isOpen(window, '2016-12-09T10:00:00.000Z'), true)
  assert.equal(isOpen(window, '2016-12-09T16:59:59.999Z'), true)
  assert.equal(isOpen(window, '2016-12-09T17:00:00.000Z'), false)
})

test('windows that meet never overlap and leave no gap', () => {
  const minute = fc.integer({ min: 0, max: 100_000 }).map(minutes => addMinutes('2016-10-01T00:00:00.000Z', minutes))
  fc.assert(
    fc.property(fc.tuple(minute, minute, minute), minute, (moments, at) => {
      const [opens = '', between = '', closes = ''] = moments.toSorted(compareInstants)
      const open = [isOpen({ opens, closes: between }, at), isOpen({ opens: between, closes }, at)]
      assert.equal(open.filter(Boolean).length, isOpen({ opens, closes }, at) ? 1 : 0)
    }),
  )
})

test('every moment has a date and time in London that lead back to it, but for those that come twice', () => {
  const minutes = fc.integer({ min: -36_000_000, max: 70_000_000 })
  fc.assert(
    fc.property(minutes, minute => {
      const instant = instantOfMilliseconds(minute * 60_000)
      const verdict = instantAt(LONDON, dateIn(LONDON, instant), timeIn(LONDON, instant))
      assert.equal(verdict.ok ? verdict.value : verdict.refusals[0]?.reason, verdict.ok ? instant : 'time-exists-twice')
    }),
  )
})

test('a moment given with an offset is brought to UTC', () => {
  assert.deepEqual(parseInstant('2016-07-08T17:00:00+01:00'), { ok: true, value: '2016-07-08T16:00:00.000Z' })
  assert.deepEqual(parseInstant('2016-12-09T10:00Z'), { ok: true, value: '2016-12-09T10:00:00.000Z' })
  assert.equal(isInstant('2016-12-09T10:00:00.000Z'), true)
  assert.equal(isInstant('2016-12-09T10:00:00Z'), false)
})

for (const text of ['', 'now', '2016-12-09', '2016-12-09T10:00', '2016-02-30T10:00:00Z', '2016-12-09T24:00:00Z']) {
  test(`“${text}” is refused as a moment`, () => {
    assert.equal(parseInstant(text).ok, false)
    assert.throws(() => compareInstants(text, '2016-12-09T10:00:00.000Z'), RangeError)
  })
}

test('a time that no clock shows is refused', () => {
  assert.equal(instantAt(LONDON, '2016-12-09', '24:00').ok, false)
  assert.equal(instantAt(LONDON, '2016-12-09', '5pm').ok, false)
  assert.equal(instantAt(LONDON, '2016-02-30', '17:00').ok, false)
})
