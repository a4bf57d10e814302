import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refused } from '../../kit/verdict.ts'
import { checkMinutesGuards, type MinutesFacts, type MinutesGuard } from './minutes-guards.ts'

function says(guards: readonly MinutesGuard[], facts: MinutesFacts, clause?: string): readonly string[] {
  const row = { act: 'x', from: [], to: 'same', by: ['secretary'], guards: [...guards], confidence: 'stated' as const }
  const verdict = checkMinutesGuards(clause === undefined ? row : { ...row, clause }, facts)
  return verdict.ok
    ? []
    : verdict.refusals.map(({ says: words, clause: cited }) => (cited ? `${words} [${cited}]` : words))
}

test('a guard that the table does not name is not asked', () => {
  assert.deepEqual(
    says([], { isMeetingClosed: false, unfinished: [1], unanswered: 3, twin: 'missing', reason: '' }),
    [],
  )
})

test('minutes are of a meeting that has been closed, and the clause is cited', () => {
  assert.deepEqual(says(['meeting-closed'], { isMeetingClosed: true }), [])
  assert.deepEqual(says(['meeting-closed'], { isMeetingClosed: false }, '5.9'), [
    'The meeting has not been closed. Close it, and draft the minutes then. [5.9]',
  ])
})

test('every item has come to something', () => {
  assert.deepEqual(says(['every-item-has-an-outcome'], { unfinished: [] }), [])
  assert.match(says(['every-item-has-an-outcome'], { unfinished: [4] })[0] ?? '', /^Item 4 has come to nothing/)
  assert.match(says(['every-item-has-an-outcome'], { unfinished: [2, 4, 6] })[0] ?? '', /^Items 2, 4 and 6 have come/)
})

test('what is confidential has a record of its own, and none of its words stand in the open one', () => {
  const guard = ['confidential-twin-separate'] as const
  assert.deepEqual(says(guard, { twin: 'not-needed' }), [])
  assert.deepEqual(says(guard, { twin: 'apart', mixed: [] }), [])
  assert.match(says(guard, { twin: 'missing' })[0] ?? '', /no record of its own/)
  assert.match(says(guard, { twin: 'apart', mixed: [4] })[0] ?? '', /^Item 4 has words of the closed record/)
})

test('all comments are answered, the body has approved, and a reason is given, each told at once', () => {
  const guards = ['comments-answered', 'approved-by-the-body', 'reason-given'] as const
  const approval = refused({ reason: 'approved-by-the-body', says: 'Not approved.' })
  assert.deepEqual(says(guards, { unanswered: 0, reason: 'A name was wrong.' }), [])
  assert.equal(says(guards, { unanswered: 2, approval, reason: ' ' }).length, 3)
  assert.match(says(guards, { unanswered: 1 })[0] ?? '', /^A comment has not/)
  assert.match(says(guards, { unanswered: 2 })[0] ?? '', /^2 comments have not/)
})
