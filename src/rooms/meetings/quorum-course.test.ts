import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lostInWords } from './quorum-course.ts'

const at = (number: number, isQuorate: boolean, left: readonly string[] = [], withdrew: readonly string[] = []) => {
  return { number, isQuorate, left, withdrew }
}

test('a meeting that is quorate has lost nothing', () => {
  assert.equal(lostInWords([at(0, true), at(1, false, ['Lender Member']), at(2, true)]), undefined)
})

test('it says at which item the quorum was lost, and who had left', () => {
  assert.equal(
    lostInWords([at(0, true), at(1, true), at(2, false, ['Lender Member 2']), at(3, false)]),
    'Not quorate since item 2, when the Lender Member 2 left',
  )
})

test('it tells those who withdrew from those who left', () => {
  assert.equal(
    lostInWords([at(0, true), at(1, false, ['Chair'], ['Borrower Member', 'Repairer Member'])]),
    'Not quorate since item 1, when the Chair left and the Borrower Member and the Repairer Member withdrew because of an interest',
  )
})

test('a meeting that never was quorate says so', () => {
  assert.equal(lostInWords([at(0, false), at(1, false)]), 'Not quorate since the meeting was opened')
})
