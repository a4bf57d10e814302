import assert from 'node:assert/strict'
import { test } from 'node:test'
import { progressInWords, progressOf } from './status.ts'

const course = (late: readonly string[], plannedEnd: string | null, expectedEnd: string | null) => {
  return { late, plannedEnd, expectedEnd }
}

test('without a timetable nobody says how it goes, and a report of earlier days says nothing of it', () => {
  assert.equal(progressOf(undefined), 'no-timetable')
  assert.equal(progressInWords(undefined), '')
})

test('it is late if its end is to be expected later than planned, or has no day any more', () => {
  assert.equal(progressOf(course(['Late.'], '2017-06-29', '2017-11-02')), 'late')
  assert.equal(progressOf(course(['Late.'], '2017-06-29', null)), 'late')
})

test('what is late on the way and holds its end is made up for', () => {
  assert.equal(progressOf(course(['Late.'], '2017-06-29', '2017-06-29')), 'late-and-made-up')
  assert.equal(progressOf(course([], '2017-06-29', '2017-06-29')), 'as-planned')
  assert.equal(progressOf(course([], null, null)), 'as-planned')
})
