import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Holder, Seat } from './seat.ts'
import { endOfTerm, placeIn, spanOf, tenuresOf, yearsIn } from './tenure.ts'

const held = (from: string, until: string | null, more: Partial<Holder> = {}): Holder => ({
  person: 'ann',
  role: 'member',
  isForOneMeeting: false,
  meeting: null,
  from,
  until,
  ...more,
})
const seat = (holders: readonly Holder[]): Seat => ({
  body: 'council',
  key: 'lender',
  number: 1,
  title: 'Lender Member 1',
  constituency: 'lender',
  category: 'lender',
  votes: 1,
  isChair: false,
  holders,
})

test('a tenure is a stretch of holding; one that was undone, and one for a meeting alone, are none', () => {
  const holders = [
    held('2014-07-01', '2016-07-01'),
    held('2016-07-01', '2016-07-01'),
    held('2016-07-01', null),
    held('2016-08-02', '2016-08-03', { role: 'alternate', meeting: 'TC-002' }),
  ]
  const tenures = tenuresOf([{ reference: 'council/lender-1', content: seat(holders) }])
  assert.deepEqual(
    tenures.map(({ number, holder }) => [number, holder.from]),
    [
      [1, '2014-07-01'],
      [2, '2016-07-01'],
    ],
  )
})

test('a full term ends on the day of the month on which it began, or on the last of a shorter one', () => {
  assert.equal(endOfTerm({ termMonths: 24 }, '2016-12-09'), '2018-12-09')
  assert.equal(endOfTerm({ termMonths: 6 }, '2016-08-31'), '2017-02-28')
  assert.equal(endOfTerm({}, '2016-12-09'), undefined)
})

test('a picture reaches from the first holder to a year from today, or to the last end', () => {
  const tenures = tenuresOf([
    { reference: 'a', content: seat([held('2014-07-01', '2016-07-01'), held('2016-07-01', null)]) },
  ])
  const span = spanOf(tenures, '2016-12-05')
  assert.deepEqual(span, { from: '2014-07-01', until: '2017-12-05' })
  assert.equal(spanOf([], '2016-12-05'), undefined)
  assert.deepEqual(span && yearsIn(span), ['2015-01-01', '2016-01-01', '2017-01-01'])
  assert.equal(span && placeIn(span, '2014-07-01'), 0)
  assert.equal(span && placeIn(span, '2030-01-01'), 1)
})
