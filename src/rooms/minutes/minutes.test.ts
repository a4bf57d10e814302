import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  begunMinutes,
  currentVersion,
  type Minutes,
  minutesReference,
  unanswered,
  versionInWords,
  withAnswer,
  withApproval,
  withCirculation,
  withVersion,
} from './minutes.ts'

const at = (minute: number) => `2017-01-03T15:${String(minute).padStart(2, '0')}:00.000Z`
const begun = begunMinutes({ meeting: 'AB12', twin: false, dueOn: '2017-01-12' }, at(0))
const approval = { authority: 'AB13/D1', kind: 'decision', on: '2017-02-07' } as const

test('a draft counts up behind the point, approval makes it whole, a correction counts on', () => {
  let minutes: Minutes = begun
  const versions = [currentVersion(minutes)]
  for (let amended = 0; amended < 10; amended++) {
    minutes = withVersion(minutes, 'Put otherwise', at(amended))
    versions.push(currentVersion(minutes))
  }
  assert.deepEqual(versions, ['0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9', '0.10', '0.11'])
  minutes = withApproval(minutes, approval, at(20))
  assert.equal(currentVersion(minutes), '1.0')
  assert.equal(currentVersion(withVersion(minutes, 'A name', at(21))), '1.1')
  assert.equal(minutes.approved?.authority, 'AB13/D1')
})

test('before they are approved they are a draft, from then on final', () => {
  assert.equal(versionInWords(begun), 'Draft 0.1')
  assert.equal(versionInWords(withVersion(begun, 'x', at(1)), '0.1'), 'Draft 0.1')
  assert.equal(versionInWords(withApproval(begun, approval, at(1))), 'Final 1.0')
})

test('the version that is circulated is what it says at that moment', () => {
  const circulated = withCirculation(withVersion(begun, 'x', at(1)), { at: at(5), commentsDue: null })
  assert.deepEqual(
    circulated.versions.map(({ version, at: then }) => [version, then]),
    [
      ['0.1', at(0)],
      ['0.2', at(5)],
    ],
  )
})

test('a comment waits until it is answered, and only that one is', () => {
  const comment = (id: string) => ({
    id,
    by: 'p',
    capacity: 'Member',
    item: null,
    text: 't',
    on: '2017-01-04',
    answer: null,
  })
  const commented = { ...begun, comments: [comment('a'), comment('b')] }
  const answered = withAnswer(commented, 'a', { text: 'Done.', on: '2017-01-05', capacity: 'Secretary' })
  assert.deepEqual(
    unanswered(answered).map(({ id }) => id),
    ['b'],
  )
  assert.equal(unanswered(begun).length, 0)
})

test('the open and the closed minutes of a meeting have references that tell them apart', () => {
  assert.deepEqual(
    [minutesReference('AB12', false), minutesReference('AB12', true)],
    ['AB12/minutes', 'AB12/confidential-minutes'],
  )
})
