import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BANK_HOLIDAYS } from '../../kit/bank-holidays.ts'
import type { Assessment } from './assessment.ts'
import { daysTaken, daysWaited, targetAfterWaiting } from './waiting-days.ts'

const calendar = BANK_HOLIDAYS['england-and-wales']
const question = { text: 'How long?', askedOn: '2016-12-05', answer: 'Long.', answeredOn: '2016-12-08' }
const delivered = {
  requestedOn: '2016-12-01',
  deliveredOn: '2016-12-15',
  questions: [question],
} as unknown as Assessment

test('days wait from the day after the question up to that of the answer, or up to today', () => {
  assert.equal(daysWaited(question, '2017-01-01', calendar), 3)
  assert.equal(daysWaited({ ...question, answeredOn: null }, '2016-12-06', calendar), 1)
  assert.equal(daysWaited({ ...question, answeredOn: null }, '2016-12-05', calendar), 0)
})

test('where the clock stops, the target moves by the days waited; where it runs on, it stays', () => {
  const at = { today: '2016-12-08', calendar }
  assert.equal(targetAfterWaiting({ target: '2016-12-12' }, question, { option: 'clock-stops', ...at }), '2016-12-15')
  assert.equal(targetAfterWaiting({ target: '2016-12-12' }, question, { option: 'clock-runs', ...at }), '2016-12-12')
})

test('how long it took does not count the days that stood still', () => {
  const at = { today: '2016-12-15', calendar }
  assert.equal(daysTaken(delivered, { option: 'clock-stops', ...at }), 7)
  assert.equal(daysTaken(delivered, { option: 'clock-runs', ...at }), 10)
})
