import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { packOf } from '../../../test/world.ts'
import { BANK_HOLIDAYS } from '../../kit/bank-holidays.ts'
import { type Body } from '../../kit/pack/body.ts'
import { getBody, getEdition } from '../../kit/pack/pack.ts'
import { type CallingFacts, type MeetingCall, planMeeting } from './calling.ts'
import type { Meeting } from './meeting.ts'

const pack = packOf('toy')
const edition = getEdition(pack, '2016-07-01')
const council = getBody(edition, 'council')

const FACTS: CallingFacts = { today: '2016-11-21', mayBePast: false, earlier: [], number: 6 }

function plan(call: Omit<MeetingCall, 'body'>, facts: Partial<CallingFacts> = {}, body: Body = council) {
  return planMeeting(edition, pack.code, BANK_HOLIDAYS, body, { body: body.key, ...call }, { ...FACTS, ...facts })
}

function planned(call: Omit<MeetingCall, 'body'>, facts: Partial<CallingFacts> = {}): Meeting {
  const verdict = plan(call, facts)
  assert.ok(verdict.ok)
  return verdict.value.content
}

describe('a meeting that is called', () => {
  test('is on the next regular day, at the time that the body’s rules name', () => {
    assert.equal(planned({}).startsAt, '2016-12-06T14:00:00.000Z')
  })

  test('is on the day after that if a meeting is called for the first', () => {
    assert.equal(planned({}, { earlier: [planned({})], number: 7 }).startsAt, '2017-01-03T14:00:00.000Z')
  })

  test('may have a regular day again whose meeting was cancelled', () => {
    const cancelled = { ...planned({}), cancelled: { at: '2016-11-22T09:00:00.000Z', reason: 'Snow.' } }
    assert.equal(planned({}, { earlier: [cancelled], number: 7 }).startsAt, '2016-12-06T14:00:00.000Z')
  })

  test('begins at summer time in summer', () => {
    assert.equal(planned({ date: '2017-07-04', startsAt: '10:30' }).startsAt, '2017-07-04T09:30:00.000Z')
  })

  test('may say when it ends, which is after it begins', () => {
    assert.equal(planned({}).endsAt, null)
    assert.equal(planned({ endsAt: '16:30' }).endsAt, '2016-12-06T16:30:00.000Z')
    const verdict = plan({ endsAt: '13:00' })
    assert.deepEqual(verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason), ['ends-before-it-starts'])
  })

  test('is where the last one was, unless it says otherwise', () => {
    const last = planned({ date: '2016-12-05', place: 'Toy Code Office' })
    assert.equal(planned({}, { earlier: [last], number: 7 }).place, 'Toy Code Office')
    assert.equal(planned({ place: 'Library' }, { earlier: [last], number: 7 }).place, 'Library')
  })

  test('has its dates from the clocks of the body, each with how it was counted and by which clause', () => {
    const { papersDue, minutesDue, noticeDue } = planned({}).dates
    assert.equal(papersDue.date, '2016-12-01')
    assert.match(papersDue.explanation, /^4 Working Days back from Tuesday 6 December 2016, counting that day as day 1/)
    assert.equal(papersDue.clause, '5.8')
    assert.equal(minutesDue.date, '2016-12-15')
    assert.equal(noticeDue?.date, '2016-11-22')
  })

  test('has provisional dates beyond the bank holidays that are known', () => {
    assert.equal(planned({ date: '2016-12-06' }).dates.papersDue.isProvisional, false)
    assert.equal(planned({ date: '2099-12-01' }).dates.papersDue.isProvisional, true)
  })

  test('has a name for its documents from the pattern of the code', () => {
    assert.equal(planned({}).documentReference, 'TC-006-20161206')
  })
})

describe('a meeting is not called', () => {
  const reasonOf = (verdict: ReturnType<typeof plan>) => (verdict.ok ? undefined : verdict.refusals[0]?.reason)

  test('for a day that is past, unless it is entered as held', () => {
    assert.equal(reasonOf(plan({ date: '2016-11-01' })), 'in-the-past')
    assert.ok(plan({ date: '2016-11-01' }, { mayBePast: true }).ok)
  })

  test('for a day so far ahead that no calendar reaches it', () => {
    assert.equal(reasonOf(plan({ date: '9999-12-31' })), 'too-far-ahead')
  })

  test('twice for one day', () => {
    assert.equal(reasonOf(plan({ date: '2016-12-06' }, { earlier: [planned({})], number: 7 })), 'already-called')
  })

  test('with a number that another has', () => {
    assert.equal(reasonOf(plan({ date: '2017-01-03' }, { earlier: [planned({})] })), 'number-taken')
  })

  test('without a day, by a body that has no regular days', () => {
    assert.equal(reasonOf(plan({}, {}, getBody(edition, 'swap-working-group'))), 'no-regular-day')
  })

  test('for an hour that the clocks skip', () => {
    assert.equal(reasonOf(plan({ date: '2017-03-26', startsAt: '01:30' })), 'time-does-not-exist')
  })
})
