import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inOrder } from './desk.ts'

const duty = (says: string, dueOn: string | null) => ({ says, dueOn, href: '/', about: 'a meeting' })

test('what is late stands first, then what is due by day, then what has no day', () => {
  const duties = [
    duty('later', '2016-12-12'),
    duty('whenever', null),
    duty('late', '2016-12-01'),
    duty('today', '2016-12-09'),
  ]
  const ordered = inOrder(duties, '2016-12-09')
  assert.deepEqual(
    ordered.map(({ says }) => says),
    ['late', 'today', 'later', 'whenever'],
  )
  assert.deepEqual(
    ordered.map(({ isLate }) => isLate),
    [true, false, false, false],
  )
})
