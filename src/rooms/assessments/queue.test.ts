import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BANK_HOLIDAYS } from '../../kit/bank-holidays.ts'
import { addDays } from '../../kit/calendar-date.ts'
import { addWorkingDays, isWorkingDay } from '../../kit/working-days.ts'
import { afterDaysOfWork, type Assessor, inQueue, type Queued, rankBefore, turnsOf } from './queue.ts'

const calendar = BANK_HOLIDAYS['england-and-wales']
const today = '2016-12-09'
const asked = (reference: string, rank: number, requestedOn = '2016-11-14', days = 23): Queued => ({
  reference,
  rank,
  requestedOn,
  days,
  target: addWorkingDays(requestedOn, days, calendar),
})
const alone: Assessor = { capacity: 1, absences: [] }

test('they are taken in the order in which they were asked for', () => {
  const queue = [asked('C', 3), asked('A', 1), asked('B', 2)]
  assert.deepEqual(
    inQueue(queue).map(({ reference }) => reference),
    ['A', 'B', 'C'],
  )
})

test('one that is put before another keeps the place of all others', () => {
  const queue = [asked('A', 1), asked('B', 2), asked('C', 3)]
  const rank = rankBefore(queue, 'B')
  assert.ok(1 < rank && rank < 2)
  assert.ok(rankBefore(queue, 'A') < 1)
  assert.ok(rankBefore(queue, null) > 3)
  assert.ok(rankBefore(queue, 'nobody') > 3)
})

test('an assessor with room for all keeps every target, and one with room for one does not', () => {
  const queue = [asked('A', 1), asked('B', 2), asked('C', 3)]
  const time = { today, calendar }
  assert.ok(turnsOf(queue, { capacity: null, absences: [] }, time).every(({ isBeyondTarget }) => !isBeyondTarget))
  const turns = turnsOf(queue, alone, time)
  assert.deepEqual(
    turns.map(({ isBeyondTarget }) => isBeyondTarget),
    [false, true, true],
  )
  assert.equal(turns[1]?.startsOn, turns[0]?.expectedOn)
})

test('a target that moves, moves all that wait behind it', () => {
  const [first, ...others] = [asked('A', 1), asked('B', 2), asked('C', 3)]
  assert.ok(first)
  const turns = turnsOf([{ ...first, target: '2017-02-01' }, ...others], alone, { today, calendar })
  assert.deepEqual(
    turns.map(({ startsOn, behind }) => [startsOn, behind]),
    [
      ['2016-11-14', null],
      ['2017-02-01', 'A'],
      ['2017-03-06', 'B'],
    ],
  )
})

test('days on which nobody is there are not counted', () => {
  const absences = [{ from: '2016-12-12', until: '2016-12-16', reason: 'Holiday' }]
  assert.equal(afterDaysOfWork('2016-12-09', 1, absences, calendar), '2016-12-19')
  assert.equal(afterDaysOfWork('2016-12-09', 1, [], calendar), '2016-12-12')
})

test('what is overdue is not expected in the past', () => {
  const [turn] = turnsOf([asked('A', 1, '2016-10-03', 5)], alone, { today, calendar })
  assert.equal(turn?.expectedOn, today)
})

const queues = fc.array(fc.record({ start: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 1, max: 50 }) }), {
  maxLength: 12,
})
const queueOf = (drawn: readonly Readonly<{ start: number; days: number }>[]) =>
  drawn.map(({ start, days }, n) => asked(`Q${n}`, n, addDays('2016-10-03', start), days))

test('nobody is expected before the target, before today or before the request', () => {
  fc.assert(
    fc.property(queues, fc.integer({ min: 1, max: 4 }), (drawn, capacity) => {
      const queue = queueOf(drawn)
      for (const turn of turnsOf(queue, { capacity, absences: [] }, { today, calendar })) {
        const one = queue.find(({ reference }) => reference === turn.reference)
        assert.ok(one && turn.expectedOn >= one.target && turn.expectedOn >= today && turn.startsOn >= one.requestedOn)
        assert.ok(isWorkingDay(turn.expectedOn, calendar))
      }
    }),
  )
})

test('with more room nothing comes later, and with an absence nothing comes sooner', () => {
  fc.assert(
    fc.property(queues, fc.integer({ min: 1, max: 4 }), (drawn, capacity) => {
      const time = { today, calendar }
      const expected = (assessor: Assessor) =>
        turnsOf(queueOf(drawn), assessor, time).map(({ expectedOn }) => expectedOn)
      const now = expected({ capacity, absences: [] })
      const more = expected({ capacity: null, absences: [] })
      const away = expected({ capacity, absences: [{ from: '2016-12-01', until: '2017-01-10', reason: 'x' }] })
      assert.ok(now.every((day, n) => (more[n] ?? '') <= day))
      assert.ok(capacity > 1 || now.every((day, n) => day <= (away[n] ?? '')))
    }),
  )
})
