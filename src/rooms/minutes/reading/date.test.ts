import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datesIn } from './date.ts'
import { dueIn } from './due.ts'

const DATES: Readonly<Record<string, string>> = {
  '9 December 2016': '2016-12-09',
  'Friday 9th of December, 2016': '2016-12-09',
  '24" November 2016': '2016-11-24',
  '12t January 2017': '2017-01-12',
  "12'h January 2017": '2017-01-12',
  '8* December 2016': '2016-12-08',
  'December 9, 2016': '2016-12-09',
  '09/12/2016': '2016-12-09',
  '9.12.16': '2016-12-09',
  '2016-12-09': '2016-12-09',
  '1 0ctober 2016': '2016-10-01',
  '14. 3. 2018': '2018-03-14',
  '14.03.2018': '2018-03-14',
  '1 Mawrth 2016': '2016-03-01',
  'Dydd Gwener 26ain Awst 2016': '2016-08-26',
}

for (const [text, date] of Object.entries(DATES)) {
  test(`${text} is read as ${date}`, () => {
    assert.deepEqual(
      datesIn(`held on ${text} at noon`).map(found => found.date),
      [date],
    )
  })
}

test('81" November is read as the 8th, and marked as doubtful', () => {
  const [found] = datesIn('took effect on 81" November 2016')
  assert.equal(found?.date, '2016-11-08')
  assert.equal(found?.isDoubtful, true)
})

test('a date whose second figure is no month is read month first, and marked as doubtful', () => {
  const [found] = datesIn('held on 11/30/2017')
  assert.deepEqual([found?.date, found?.isDoubtful], ['2017-11-30', true])
})

test('a day that no calendar has is no date, and an action’s number is none', () => {
  assert.deepEqual(datesIn('30 February 2017, 23/08, 31/02/2017, version 1.2.2016.4'), [])
})

const DUE: Readonly<Record<string, string | undefined>> = {
  'AB to write by 3 March 2017.': '3 March 2017',
  'AB to report at the January 2017 Board meeting.': 'January 2017 Board meeting',
  'AB to issue the draft in January 2017.': 'January 2017',
  'AB to report to the next meeting.': 'the next meeting',
  'AB to write within 10 Working Days.': '10 Working Days',
  'AB to give the figure for the January 2017 Draft Statement.': undefined,
  'AB to review the May 2016 figures.': undefined,
}

for (const [text, due] of Object.entries(DUE)) {
  test(`“${text}” is due: ${due ?? 'not said'}`, () => {
    assert.equal(dueIn(text)?.due, due)
  })
}
