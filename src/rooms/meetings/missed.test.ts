import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missedRunning } from './missed.ts'
import type { RollEntry } from './roll.ts'

const entry = (seat: string, status: RollEntry['status'], alternateFor: string | null = null): RollEntry => ({
  id: `${seat}-${status}`,
  person: 'somebody',
  as: alternateFor === null ? 'member' : 'alternate',
  seat,
  constituency: null,
  organisation: '',
  alternateFor,
  manner: 'in-person',
  status,
  spells: [],
})
const held = (reference: string, ...entries: readonly RollEntry[]) => ({ reference, roll: { entries } })

test('apologies and absence are both missing a meeting, and one that somebody came to ends the row', () => {
  const meetings = [
    held('C9', entry('seat', 'apologies')),
    held('C8', entry('seat', 'absent')),
    held('C7', entry('seat', 'present')),
    held('C6', entry('seat', 'absent')),
  ]
  assert.deepEqual(missedRunning(meetings, 'seat'), ['C9', 'C8'])
})

test('a seat whose alternate came has not missed the meeting', () => {
  const meetings = [held('C9', entry('seat', 'apologies'), entry('seat', 'present', 'somebody'))]
  assert.deepEqual(missedRunning(meetings, 'seat'), [])
})

test('a meeting whose roll says nothing of the seat is not counted as missed', () => {
  assert.deepEqual(missedRunning([held('C9', entry('other', 'absent'))], 'seat'), [])
  assert.deepEqual(missedRunning([{ reference: 'C9', roll: undefined }], 'seat'), [])
  assert.deepEqual(missedRunning([held('C9', entry('seat', 'expected'))], 'seat'), [])
})
