import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SYSTEM } from '../house.ts'
import { checkActsAsOpened, newFormKey } from './form-key.ts'

const chair = { key: 'chair:council', title: 'Chair of the Council', functions: [] }
const auditor = { key: 'function:auditor', title: 'Auditor', functions: ['auditor'] }
const acting = (chosen?: string) => ({
  actor: { ...SYSTEM, ...(chosen === undefined ? {} : { chosen }) },
  capacities: [chair, auditor],
})

test('a form is sent in the capacity in which it was opened', () => {
  const key = newFormKey(acting(auditor.key))
  assert.ok(checkActsAsOpened(acting(auditor.key), key).ok)
  assert.ok(!checkActsAsOpened(acting(chair.key), key).ok)
  assert.ok(!checkActsAsOpened(acting(), key).ok)
})

test('a key of a program’s own says nothing of a capacity, whatever dots are in it', () => {
  for (const key of ['import.2016-12-09', 'v1.2.3-4567', '00000000.deadbeef', undefined])
    assert.ok(checkActsAsOpened(acting(chair.key), key).ok, String(key))
})

test('who acts in one capacity alone has plain keys', () => {
  const reader = { ...acting(), capacities: [auditor] }
  assert.match(newFormKey(reader), /^[0-9a-f-]{36}$/)
})
