import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkStep, isFinalState, type Lifecycle, rowsFrom } from './lifecycle.ts'

const row = { by: ['secretary'], guards: [], confidence: 'stated' } as const
const loan: Lifecycle = {
  initial: 'asked',
  states: [
    { key: 'asked', title: 'Asked for', isFinal: false },
    { key: 'lent', title: 'Lent', isFinal: false },
    { key: 'returned', title: 'Returned', isFinal: true },
  ],
  rows: [
    { ...row, act: 'lend', from: ['asked'], to: 'lent', guards: ['in-stock'], by: ['secretary'], clause: '3.1' },
    { ...row, act: 'extend', from: ['lent'], to: 'same', guards: [], by: ['secretary'] },
    { ...row, act: 'take-back', from: ['asked', 'lent'], to: 'returned', guards: [], by: ['secretary'], clause: '3.4' },
  ],
}

test('an act leads to the state that the table says', () => {
  const step = checkStep(loan, 'lend', 'asked')
  assert.ok(step.ok)
  assert.equal(step.value.to, 'lent')
  assert.deepEqual(step.value.row.guards, ['in-stock'])
})

test('an act that changes no state leaves the state as it is', () => {
  const step = checkStep(loan, 'extend', 'lent')
  assert.ok(step.ok)
  assert.equal(step.value.to, 'lent')
})

test('an act in the wrong state is refused, with the states in which it can be done and the clause', () => {
  assert.deepEqual(checkStep(loan, 'take-back', 'returned'), {
    ok: false,
    refusals: [
      {
        reason: 'not-in-this-state',
        says: 'This can be done only while the state is “Asked for” or “Lent”; now it is “Returned”. Choose one of the acts that the page offers.',
        clause: '3.4',
      },
    ],
  })
})

test('an act that the code does not provide for is refused', () => {
  const step = checkStep(loan, 'sell', 'lent')
  assert.ok(!step.ok)
  assert.match(step.refusals[0]?.says ?? '', /do not provide for this/)
})

test('what can happen next is read from the same table', () => {
  assert.deepEqual(
    rowsFrom(loan, 'lent').map(({ act }) => act),
    ['extend', 'take-back'],
  )
  assert.deepEqual(rowsFrom(loan, 'returned'), [])
  assert.equal(isFinalState(loan, 'returned'), true)
  assert.equal(isFinalState(loan, 'lent'), false)
})
