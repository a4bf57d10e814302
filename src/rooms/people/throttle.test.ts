import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMinutes, compareInstants, millisecondsOf } from '../../kit/instant.ts'
import { afterTry, mayTry, networkOf, type Throttled } from './throttle.ts'

const START = '2016-12-05T09:00:00.000Z'

function tries(kind: 'account' | 'network', count: number): Throttled {
  let at: Throttled | undefined
  for (let n = 0; n < count; n++) at = afterTry(kind, at, START)
  if (at === undefined) throw new Error('no try was made')
  return at
}

test('four wrong tries on an account cost nothing, the fifth a minute, each further one twice as long', () => {
  const waits = [4, 5, 6, 7, 8, 9, 10, 50].map(
    count => (millisecondsOf(tries('account', count).openAt) - millisecondsOf(START)) / 60_000,
  )
  assert.deepEqual(waits, [0, 1, 2, 4, 8, 15, 15, 15])
})

test('from one network many people may err before anybody waits', () => {
  assert.ok(mayTry(tries('network', 29), START))
  assert.ok(!mayTry(tries('network', 30), START))
})

test('nobody is locked out for good: whatever was tried, a quarter of an hour later there is another try', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { maxLength: 60 }), gaps => {
      let now = START
      let at: Throttled | undefined
      for (const minutes of gaps) {
        now = addMinutes(now, minutes)
        at = afterTry('account', at, now)
      }
      assert.ok(mayTry(at, addMinutes(now, 15)))
    }),
  )
})

test('ten minutes of patience forgive one wrong try', () => {
  const later = addMinutes(START, 60)
  const at = afterTry('account', tries('account', 5), later)
  assert.equal(at.failures, 1)
  assert.ok(compareInstants(at.openAt, later) === 0)
})

test('an address of version 6 counts by its network, one of version 4 by itself', () => {
  assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), networkOf('2001:db8:1:2::9'))
  assert.notEqual(networkOf('2001:db8:1:2::9'), networkOf('2001:db8:1:3::9'))
  assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7')
  assert.equal(networkOf('::1'), '0:0:0:0')
})
