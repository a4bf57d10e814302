import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextMeetingsOf } from './next-meeting.ts'

const meeting = (id: string, startsAt: string, more: object = {}) => ({
  id,
  reference: id.toUpperCase(),
  content: { startsAt, cancelled: null, closedAt: null, next: null, ...more },
})

const CANCELLED = { cancelled: { at: '2016-12-01T00:00:00.000Z', reason: 'Snow.' } }

test('each meeting names the one after it, by the day on which they are held', () => {
  const meetings = [meeting('c', '2017-02'), meeting('a', '2016-12'), meeting('b', '2017-01')]
  assert.deepEqual(nextMeetingsOf(meetings), [
    { id: 'a', next: 'B' },
    { id: 'b', next: 'C' },
  ])
})

test('a meeting that is cancelled is passed over', () => {
  const meetings = [meeting('a', '2016-12', { next: 'B' }), meeting('b', '2017-01', CANCELLED), meeting('c', '2017-02')]
  assert.deepEqual(nextMeetingsOf(meetings), [{ id: 'a', next: 'C' }])
})

test('a meeting that is closed keeps what it was told', () => {
  const closed = { closedAt: '2016-12-06T16:00:00.000Z', next: 'B' }
  assert.deepEqual(nextMeetingsOf([meeting('a', '2016-12', closed), meeting('c', '2017-02')]), [])
})
