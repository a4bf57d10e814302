import assert from 'node:assert/strict'
import { test } from 'node:test'
import { awaitsConsent, isLateOn, latenessInWords, latePapers } from './lateness.ts'

test('a paper received on paper day is in time, and one received on the day after is late', () => {
  assert.equal(isLateOn('2016-12-02', '2016-12-02'), false)
  assert.equal(isLateOn('2016-12-01', '2016-12-02'), false)
  assert.equal(isLateOn('2016-12-03', '2016-12-02'), true)
})

test('nothing is late that has not been received, or for which no paper day is known', () => {
  assert.equal(isLateOn(null, '2016-12-02'), false)
  assert.equal(isLateOn('2016-12-03', null), false)
})

test('a late paper waits for the chair until the chair has consented', () => {
  const lateConsent = { by: 'p', reason: 'The figures came late.', on: '2016-12-05' }
  assert.equal(awaitsConsent({ isLate: true, lateConsent: null }), true)
  assert.equal(awaitsConsent({ isLate: true, lateConsent }), false)
  assert.equal(awaitsConsent({ isLate: false, lateConsent: null }), false)
})

test('the late papers of a meeting are counted, with consent or without', () => {
  const papers = [{ isLate: true }, { isLate: false }, { isLate: true }].map(content => ({ content }))
  assert.equal(latePapers(papers).length, 2)
})

test('lateness is told with both days', () => {
  const late = { isLate: true, receivedOn: '2016-12-03', dueOn: '2016-12-02' }
  assert.equal(latenessInWords(late), 'Received on 3 December 2016, after paper day (2 December 2016)')
  assert.equal(latenessInWords({ ...late, isLate: false }), undefined)
})
