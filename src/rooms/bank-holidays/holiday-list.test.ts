import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHolidayOn } from '../../kit/bank-holidays.ts'
import { calendarWith, emptyList, withChange } from './holiday-list.ts'

const list = emptyList('scotland')

test('a day that was added here and is taken away again leaves no trace', () => {
  const jubilee = { date: '2027-05-04', title: 'Jubilee' }
  const added = withChange(list, { nation: 'scotland', added: [jubilee] })
  assert.equal(bankHolidayOn('2027-05-04', calendarWith([added]).scotland), 'Jubilee')
  assert.deepEqual(withChange(added, { nation: 'scotland', removed: ['2027-05-04'] }), list)
})

test('a day of the table that is taken away, and then given another name, has that name', () => {
  const gone = withChange(list, { nation: 'scotland', removed: ['2027-12-27'] })
  assert.equal(bankHolidayOn('2027-12-27', calendarWith([gone]).scotland), undefined)
  const back = withChange(gone, { nation: 'scotland', added: [{ date: '2027-12-27', title: 'Winter day' }] })
  assert.equal(bankHolidayOn('2027-12-27', calendarWith([back]).scotland), 'Winter day')
})

test('what the table of a later release has itself is not refused, and the later horizon counts', () => {
  const own = {
    ...list,
    added: [{ date: '2026-12-25', title: 'Christmas' }],
    removed: ['2027-07-07'],
    horizon: '2020-12-31',
  }
  const { scotland } = calendarWith([own])
  assert.equal(bankHolidayOn('2026-12-25', scotland), 'Christmas Day')
  assert.equal(scotland.horizon, '2028-12-31')
})

test('other nations keep their own days', () => {
  const added = withChange(list, { nation: 'scotland', added: [{ date: '2027-05-04', title: 'Jubilee' }] })
  assert.equal(bankHolidayOn('2027-05-04', calendarWith([added])['northern-ireland']), undefined)
})
