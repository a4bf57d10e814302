import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from '../../../test/world.ts'
import { getBody, getEdition } from '../../kit/pack/pack.ts'
import { endingOf } from './ending.ts'

const edition = getEdition(packOf('toy'), '2016-07-01')
const council = getBody(edition, 'council')
const startsAt = '2016-12-06T14:00:00.000Z'
const called = { startsAt, endsAt: null, closedAt: null }

test('a meeting of which nobody said when it ends takes as long as meetings of its body usually do', () => {
  assert.deepEqual(endingOf(called, council), { at: '2016-12-06T16:00:00.000Z', isUsual: true })
})

test('what was said of its end goes before what is usual, and when it was closed before both', () => {
  const endsAt = '2016-12-06T17:00:00.000Z'
  const closedAt = '2016-12-06T15:10:00.000Z'
  assert.deepEqual(endingOf({ ...called, endsAt }, council), { at: endsAt, isUsual: false })
  assert.deepEqual(endingOf({ startsAt, endsAt, closedAt }, council), { at: closedAt, isUsual: false })
})

test('a meeting that was closed before the hour for which it was called still does not end before it begins', () => {
  const closedAt = '2016-12-06T13:40:00.000Z'
  assert.deepEqual(endingOf({ ...called, closedAt }, council), { at: '2016-12-06T16:00:00.000Z', isUsual: true })
})

test('where the rules of the body say nothing either, no end is made up', () => {
  assert.equal(endingOf(called, getBody(edition, 'swap-working-group')), undefined)
})
