import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BANK_HOLIDAYS } from '../../kit/bank-holidays.ts'
import { addDays, type CalendarDate } from '../../kit/calendar-date.ts'
import type { TimetableStep } from '../../kit/pack/timetables.ts'
import { addWorkingDays } from '../../kit/working-days.ts'
import {
  type Course,
  forecastSteps,
  NOTHING_KNOWN,
  type StepFact,
  type StepForecast,
  type Surroundings,
} from './forecast.ts'
import { releaseDays } from './releases.ts'
import { nextStep } from './template.ts'

const calendar = BANK_HOLIDAYS['england-and-wales']
const clock = (days: number) =>
  ({ days, unit: 'working-days', counting: 'day-after', nation: 'england-and-wales' }) as const

/** A panel every second Friday of a month, with paper day five Working Days before. */
const PANELS = ['2016-12-09', '2017-01-13', '2017-02-10', '2017-03-10', '2017-04-14', '2017-05-12', '2017-06-09']
const AROUND: Surroundings = {
  today: '2016-12-09',
  calendar: BANK_HOLIDAYS,
  nation: 'england-and-wales',
  clocks: { short: clock(10), long: clock(23), lead: clock(20) },
  assessmentClocks: { preliminary: 'long' },
  stations: PANELS.map(date => ({
    body: 'panel',
    date,
    papersDue: addWorkingDays(date, -5, calendar),
    reference: date === '2017-01-13' ? 'TC-040' : null,
  })),
  releases: releaseDays(
    [
      { month: 6, weekday: 'thursday', nth: 'last', confidence: 'computed' },
      { month: 11, weekday: 'thursday', nth: 1, confidence: 'computed' },
    ],
    { fromYear: 2017, toYear: 2022 },
  ),
}
const STEPS: readonly TimetableStep[] = [
  { key: 'work', title: 'Work', option: 'period', clock: 'short', owedBy: 'secretariat', after: [] },
  { key: 'assessed', title: 'Assessed', option: 'assessment', assessment: 'preliminary', after: [] },
  { key: 'report', title: 'Report', option: 'meeting', body: 'panel', after: ['work', 'assessed'] },
  { key: 'live', title: 'Live', option: 'release', leadTime: 'lead', owedBy: 'secretariat', after: ['report'] },
]
const course = (facts: Readonly<Record<string, Partial<StepFact>>> = {}, more: Partial<Course> = {}): Course => ({
  steps: STEPS,
  complexity: 'simple',
  startsOn: '2016-12-09',
  facts: new Map(Object.entries(facts).map(([key, fact]) => [key, { ...NOTHING_KNOWN, ...fact }])),
  pauses: [],
  ...more,
})
const endOf = (all: readonly StepForecast[], key: string) => all.find(step => step.key === key)?.endsOn ?? null

test('each step begins when the last of its inputs is there', () => {
  const forecast = forecastSteps(course(), AROUND)
  assert.equal(endOf(forecast, 'work'), '2016-12-23')
  assert.equal(endOf(forecast, 'assessed'), '2017-01-16')
  assert.equal(forecast[2]?.waitsFor, 'assessed')
  assert.equal(endOf(forecast, 'report'), '2017-02-10')
  assert.equal(endOf(forecast, 'live'), '2017-06-29')
})

test('a report that is ready on paper day goes to that meeting, and one day later to the next', () => {
  const at = (on: CalendarDate) => endOf(forecastSteps(course({ assessed: { ownDate: on } }), AROUND), 'report')
  assert.equal(at('2017-01-06'), '2017-01-13')
  assert.equal(at('2017-01-09'), '2017-02-10')
})

test('an assessment that was asked for has its own date, and its reference', () => {
  const forecast = forecastSteps(course({ assessed: { ownDate: '2017-01-20', reference: 'RC7/DA1' } }), AROUND)
  assert.equal(endOf(forecast, 'assessed'), '2017-01-20')
  assert.equal(forecast[1]?.reference, 'RC7/DA1')
})

test('an assessment for which nobody has asked takes its clock from today on', () => {
  const forecast = forecastSteps(course(), { ...AROUND, today: '2016-12-19' })
  assert.equal(endOf(forecast, 'assessed'), '2017-01-24')
  assert.deepEqual(forecast[1]?.because, ['it has yet to be asked for'])
})

test('what is done stays where it is, and what was done nobody knows when holds nothing up', () => {
  const done = { isDone: true, doneOn: '2016-12-12' } as const
  const unknown = { isDone: true, doneOn: null } as const
  const forecast = forecastSteps(course({ work: done, assessed: unknown }), AROUND)
  assert.deepEqual([endOf(forecast, 'work'), endOf(forecast, 'assessed')], ['2016-12-12', null])
  assert.equal(endOf(forecast, 'report'), '2017-01-13')
})

test('what is overdue is not expected in the past', () => {
  const later = { ...AROUND, today: '2017-03-01' }
  const forecast = forecastSteps(course({ assessed: { ownDate: '2017-01-20' } }), later)
  assert.deepEqual([endOf(forecast, 'work'), endOf(forecast, 'assessed')], ['2017-03-01', '2017-03-01'])
})

test('a body that meets no more leaves what follows without a date', () => {
  const forecast = forecastSteps(course(), { ...AROUND, stations: [] })
  assert.deepEqual([endOf(forecast, 'report'), endOf(forecast, 'live')], [null, null])
  assert.equal(forecast[3]?.waitsFor, 'report')
})

test('a pause is made up for, Working Day for Working Day', () => {
  const pauses = [{ from: '2016-12-12', until: '2016-12-19', reason: 'x' }]
  const forecast = forecastSteps(course({}, { pauses }), AROUND)
  assert.equal(endOf(forecast, 'work'), addWorkingDays('2016-12-09', 15, calendar))
})

test('a clock for each degree of complexity is chosen by the one that the timetable has', () => {
  const [work] = STEPS
  assert.ok(work?.option === 'period')
  const steps = [{ ...work, clock: { simple: 'short', complex: 'long' } }]
  const end = (complexity: string) => endOf(forecastSteps(course({}, { steps, complexity }), AROUND), 'work')
  assert.deepEqual([end('simple'), end('complex'), end('unheard-of')], ['2016-12-23', '2017-01-16', null])
})

const days = fc.integer({ min: 0, max: 150 }).map(n => addDays('2016-11-01', n))
const facts = fc.record({ work: fc.option(days), assessed: fc.option(days), target: fc.option(days) })
const courseOf = ({
  work,
  assessed,
  target,
}: {
  work: string | null
  assessed: string | null
  target: string | null
}) =>
  course({
    work: work === null ? {} : { isDone: true, doneOn: work },
    assessed: assessed === null ? { ownDate: target } : { isDone: true, doneOn: assessed },
  })
const pauses = fc.array(
  fc.record({ start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 30 }) }),
  { maxLength: 3 },
)

test('no step is to be expected before its inputs, nor before today', () => {
  fc.assert(
    fc.property(facts, days, (drawn, today) => {
      const forecast = forecastSteps(courseOf(drawn), { ...AROUND, today })
      const ends = new Map(forecast.map(({ key, endsOn }) => [key, endsOn]))
      for (const step of STEPS) {
        const now = forecast.find(({ key }) => key === step.key)
        if (now === undefined || now.isDone || now.endsOn === null) continue
        assert.ok(now.endsOn >= today)
        for (const input of step.after) assert.ok((ends.get(input) ?? '') <= now.endsOn)
      }
    }),
  )
})

test('worked out twice, it is the same, also with what it foretold taken as done', () => {
  fc.assert(
    fc.property(facts, drawn => {
      const first = forecastSteps(courseOf(drawn), AROUND)
      assert.deepEqual(forecastSteps(courseOf(drawn), AROUND), first)
      const asDone = first.map(({ key, endsOn }) => [key, { isDone: true, doneOn: endsOn }] as const)
      const again = forecastSteps(course(Object.fromEntries(asDone)), AROUND)
      assert.deepEqual(
        again.map(({ endsOn }) => endsOn),
        first.map(({ endsOn }) => endsOn),
      )
    }),
  )
})

test('a later input makes nothing earlier', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), pauses, (on, more, drawn) => {
      const paused = drawn.map(({ start, length }) => {
        const from = addDays('2016-12-01', start)
        return { from, until: addDays(from, length), reason: 'x' }
      })
      const at = (day: string) =>
        forecastSteps(course({ assessed: { ownDate: day } }, { pauses: paused }), AROUND).map(
          ({ endsOn }) => endsOn ?? '9999',
        )
      const [before, after] = [at(on), at(addDays(on, more))]
      assert.ok(before.every((day, n) => day <= (after[n] ?? '')))
    }),
  )
})

test('a pause makes nothing earlier', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }), (drawn, start, length) => {
      const from = addDays('2016-12-01', start)
      const pause = { from, until: addDays(from, length), reason: 'x' }
      const ends = (all: Course) => forecastSteps(all, AROUND).map(({ endsOn }) => endsOn ?? '9999')
      const without = ends(courseOf(drawn))
      const withPause = ends({ ...courseOf(drawn), pauses: [pause] })
      assert.ok(without.every((day, n) => day <= (withPause[n] ?? '')))
    }),
  )
})

test('what was to come before a step that is done already is late, and not what comes next', () => {
  const assessed = { ownDate: '2017-01-20', reference: 'M1/PA1' }
  const nextOf = (facts: Readonly<Record<string, Partial<StepFact>>>) =>
    nextStep(STEPS, forecastSteps(course({ work: { isDone: true, doneOn: '2016-12-01' }, ...facts }), AROUND))?.step.key
  assert.equal(nextOf({ assessed }), 'assessed')
  assert.equal(nextOf({ assessed, report: { isDone: true, doneOn: '2016-12-09' } }), 'live')
})
