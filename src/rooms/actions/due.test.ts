import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packOf } from '../../../test/world.ts'
import { BANK_HOLIDAYS } from '../../kit/bank-holidays.ts'
import { addDays, calendarDateOf, epochDayOf, formatDate } from '../../kit/calendar-date.ts'
import { editionInForce, getBody } from '../../kit/pack/pack.ts'
import { type CalledMeeting, resolveDue } from './due.ts'
import { findDue, readDue } from './due-words.ts'
import { bodyWords } from './owner-names.ts'

const edition = editionInForce(packOf('toy'), '2017-01-03')
if (!edition.ok) throw new Error('the toy code has no edition for January 2017')
const { value: rules } = edition

/** Said at the council on 6 December 2016; its January meeting has been called, and for a day of its own. */
const FROM = '2016-12-06'
const CALLED: readonly CalledMeeting[] = [{ reference: 'TC-007', body: 'council', date: '2017-01-10' }]

function vocabulary(from = FROM) {
  return { from, body: 'council', bodies: bodyWords(rules), isMeeting: (word: string) => /^[A-Z]+-\d{3}$/.test(word) }
}
function facts(from = FROM, called = CALLED) {
  return {
    from,
    called,
    calendar: BANK_HOLIDAYS['england-and-wales'],
    recurrenceOf: (body: string) => getBody(rules, body).recurrence,
  }
}
function due(line: string, from = FROM, called = CALLED) {
  const found = findDue(line, vocabulary(from))
  return resolveDue(found?.words ?? '', found?.meaning, facts(from, called))
}

test('a date is a date, with or without its year, its weekday or its ordinal', () => {
  assert.deepEqual(due('issue the form by 12 January 2017'), {
    words: 'by 12 January 2017',
    on: '2017-01-12',
    meeting: null,
  })
  assert.equal(due('issue the form by 12 January').on, '2017-01-12')
  assert.equal(due('issue the form on Friday 13th January 2017').on, '2017-01-13')
  assert.equal(due('issue the form by 9 December').on, '2016-12-09')
  assert.equal(due('issue the form by 2017-02-01').on, '2017-02-01')
  assert.equal(due('issue the form by 1/2/2017').on, '2017-02-01')
})

test('before a day means by the day before it', () => {
  assert.equal(due('issue the form before 12 January 2017').on, '2017-01-11')
})

test('a weekday means the first after that day, and the next one is that of the week that follows', () => {
  assert.equal(due('issue the form by Wednesday', '2016-12-06').on, '2016-12-07')
  assert.equal(due('issue the form by next Wednesday', '2016-12-06').on, '2016-12-14')
  assert.equal(due('issue the form by next Monday', '2016-12-06').on, '2016-12-12')
  assert.equal(due('issue the form by Friday', '2016-12-09').on, '2016-12-16')
  assert.equal(due('issue the form before Friday', '2016-12-06').on, '2016-12-08')
  assert.equal(due('issue the form on Friday 13 January 2017', '2016-12-06').on, '2017-01-13')
})

test('a month means its last day', () => {
  assert.equal(due('issue the form in January 2017').on, '2017-01-31')
  assert.equal(due('issue the form by the end of February 2017').on, '2017-02-28')
  assert.equal(due('issue the form in January').on, '2017-01-31')
  assert.equal(due('issue the form in December').on, '2016-12-31')
})

test('a meeting that has been called is due on its day, and is named', () => {
  assert.deepEqual(due('issue the form by January Council'), {
    words: 'by January Council',
    on: '2017-01-10',
    meeting: 'TC-007',
  })
  assert.equal(due('report at the January meeting').meeting, 'TC-007')
  assert.equal(due('report to the next meeting').meeting, 'TC-007')
  assert.equal(due('report next meeting').on, '2017-01-10')
  assert.equal(due('report to TC-007').on, '2017-01-10')
})

test('a meeting that has not been called is due on the day on which the body meets by its rule', () => {
  assert.deepEqual(due('issue the form for the February meeting'), {
    words: 'for the February meeting',
    on: '2017-02-07',
    meeting: null,
  })
  assert.equal(due('issue the form by the next meeting', FROM, []).on, '2017-01-03')
  assert.equal(due('issue the form by the next Rules Panel').on, '2016-12-21')
  assert.equal(due('issue the form by the January 2017 Rules Panel meeting').on, '2017-01-11')
})

test('in the month in which it is said, a meeting is the next one in it, or one a year later', () => {
  assert.equal(due('issue the form by December Council').on, '2017-12-05')
  assert.equal(due('issue the form by December Rules Panel').on, '2016-12-21')
})

test('a body that meets as it is called has no date until it is', () => {
  assert.deepEqual(due('hand over to the next Swap Working Group'), {
    words: 'to the next Swap Working Group',
    on: null,
    meeting: null,
  })
})

test('a period runs from the day on which it is said', () => {
  assert.equal(due('issue the form within 5 working days').on, '2016-12-13')
  assert.equal(due('issue the form within two weeks').on, '2016-12-20')
})

test('the last of several dates is meant', () => {
  assert.equal(due('count what was lent in June 2016 by 12 January 2017').on, '2017-01-12')
})

test('a line that says nothing of the kind has no date and no words', () => {
  for (const line of [
    'issue the form',
    'count the 12 kites',
    'write to the Council',
    'mayor to march on',
    'report to AB-1x',
  ]) {
    assert.deepEqual(due(line), { words: '', on: null, meeting: null }, line)
  }
})

test('words that say nothing else are read without “by”', () => {
  const read = (words: string) => resolveDue(words, readDue(words, vocabulary()), facts()).on
  assert.equal(read('12 January 2017'), '2017-01-12')
  assert.equal(read('2017-01-12'), '2017-01-12')
  assert.equal(read('January 2017'), '2017-01-31')
  assert.equal(read('next meeting'), '2017-01-10')
  assert.equal(read('January Council'), '2017-01-10')
  assert.equal(read('some day'), null)
})

test('every date that is written out is read back', () => {
  const days = fc.integer({ min: epochDayOf('2016-12-07'), max: epochDayOf('2030-12-31') }).map(calendarDateOf)
  fc.assert(fc.property(days, date => due(`do it by ${formatDate(date)}`).on === date))
})

test('a day without its year is never past, and less than a year away', () => {
  const days = fc.integer({ min: 0, max: 364 }).map(n => addDays(FROM, n))
  fc.assert(
    fc.property(days, date => {
      const said = formatDate(date).replace(/ \d{4}$/, '')
      return due(`do it by ${said}`).on === date
    }),
  )
})
