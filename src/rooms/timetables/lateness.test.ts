import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BANK_HOLIDAYS } from '../../kit/bank-holidays.ts'
import type { TimetableStep } from '../../kit/pack/timetables.ts'
import type { Slip } from './knock-on.ts'
import { latenessOf } from './lateness.ts'

const calendar = BANK_HOLIDAYS['england-and-wales']
const NO_END = { planned: null, expected: null }
const ASSESSED: TimetableStep = { key: 'pa', title: 'Assessment', option: 'assessment', assessment: 'pa', after: [] }
const MET: TimetableStep = { key: 'panel', title: 'Panel', option: 'meeting', body: 'panel', after: ['pa'] }
const slip = (step: TimetableStep, planned: string, expected: string, isDone = false): Slip => ({
  step,
  planned,
  expected,
  isDone,
  reference: step.option === 'assessment' ? 'M1/PA1' : null,
  because: [],
})
const assessed = slip(ASSESSED, '2016-12-15', '2017-01-20')

test('what is late is late by Working Days, with what it is late because of', () => {
  const late = latenessOf(
    [{ cause: assessed, reaches: [] }],
    { planned: '2017-06-29', expected: '2017-11-02' },
    calendar,
  )
  assert.deepEqual(late, {
    workingDays: 23,
    because: 'Assessment',
    reference: 'M1/PA1',
    isAssessment: true,
    endWorkingDays: 89,
  })
})

test('what is made up for by the end says so, and an end that has no day any more is not none', () => {
  const causes = [{ cause: assessed, reaches: [] }]
  const kept = { planned: '2017-06-29', expected: '2017-06-29' }
  assert.equal(latenessOf(causes, kept, calendar)?.endWorkingDays, 0)
  assert.equal(latenessOf(causes, { planned: '2017-06-29', expected: null }, calendar)?.endWorkingDays, null)
})

test('of several that are late by themselves, the latest is told', () => {
  const met = slip(MET, '2016-12-09', '2017-03-10')
  const causes = [assessed, met].map(cause => ({ cause, reaches: [] }))
  assert.equal(latenessOf(causes, NO_END, calendar)?.because, 'Panel')
})

test('what came late and is made up for by all that is still to come is late no more', () => {
  const done = { ...assessed, isDone: true }
  assert.equal(
    latenessOf([{ cause: done, reaches: [slip(MET, '2017-01-13', '2017-02-10', true)] }], NO_END, calendar),
    null,
  )
  assert.equal(
    latenessOf([{ cause: done, reaches: [slip(MET, '2017-01-13', '2017-02-10')] }], NO_END, calendar)?.workingDays,
    23,
  )
  assert.equal(latenessOf([], NO_END, calendar), null)
})
