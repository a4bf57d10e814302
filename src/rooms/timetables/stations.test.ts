import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from '../../../test/world.ts'
import { BANK_HOLIDAYS } from '../../kit/bank-holidays.ts'
import { getBody, getEdition } from '../../kit/pack/pack.ts'
import { releaseDays, releaseTitle } from './releases.ts'
import { stationsOf } from './stations.ts'

const pack = packOf('toy')
const edition = getEdition(pack, '2016-07-01')
const council = getBody(edition, 'council')
const time = { from: '2016-12-05', code: pack.code, calendar: BANK_HOLIDAYS }

test('where nothing has been called, a body meets on its regular days, and takes papers until its paper day', () => {
  const [first, second] = stationsOf(edition, council, [], time)
  assert.deepEqual(first, { body: 'council', date: '2016-12-06', reference: null, papersDue: '2016-12-01' })
  assert.equal(second?.date, '2017-01-03')
})

test('what has been called stands in the place of the regular day, and regular days follow it', () => {
  const called = [{ body: 'council', date: '2017-01-10', reference: 'TC-002' }]
  const stations = stationsOf(edition, council, called, time)
  assert.deepEqual(
    stations.slice(0, 2).map(({ date, reference }) => [date, reference]),
    [
      ['2017-01-10', 'TC-002'],
      ['2017-02-07', null],
    ],
  )
})

test('a regular day on which nobody works is to be expected as the next Working Day', () => {
  const sec = packOf('sec')
  const easter = { from: '2017-04-01', code: sec.code, calendar: BANK_HOLIDAYS }
  const rules = getEdition(sec, '2016-11-08')
  const [goodFriday] = stationsOf(rules, getBody(rules, 'panel'), [], easter)
  assert.equal(goodFriday?.date, '2017-04-18')
})

test('a body that meets only when it is called has only those meetings', () => {
  assert.deepEqual(stationsOf(edition, getBody(edition, 'swap-working-group'), [], time), [])
})

test('releases are the days that the code names, in order', () => {
  const sec = packOf('sec').editions[0]
  assert.ok(sec?.timetables)
  const days = releaseDays(sec.timetables.releases, { fromYear: 2017, toYear: 2018 })
  assert.deepEqual(days, ['2017-02-23', '2017-06-29', '2017-11-02', '2018-02-22', '2018-06-28', '2018-11-01'])
  assert.equal(releaseTitle('2017-06-29'), 'June 2017 release')
})
