import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grantedAs, grantedGroup, isPartOf } from './audience.ts'

test('whoever has signed as a member is a member, has signed in, and is one of the public', () => {
  const signed = 'members-of-the-body:council:declared'
  for (const wide of ['members-of-the-body:council', 'signed-in', 'public']) assert.ok(isPartOf(signed, wide), wide)
  assert.ok(isPartOf('secretariat:council:declared', 'secretariat'))
  assert.ok(isPartOf('chair-of-the-body:council:declared', signed))
  assert.ok(isPartOf('chair-of-the-body:council', 'members-of-the-body:council'))
})

test('a member has not signed by that, and belongs to no other body', () => {
  assert.ok(!isPartOf('members-of-the-body:council', 'members-of-the-body:council:declared'))
  assert.ok(!isPartOf('members-of-the-body:council:declared', 'members-of-the-body:panel'))
  assert.ok(!isPartOf('public', 'signed-in'))
  assert.ok(!isPartOf('secretariat', 'chair-of-the-body:council'))
})

test('a grant for what needs a declaration is the narrower of the two', () => {
  assert.ok(isPartOf(grantedGroup('r', true), grantedGroup('r', false)))
  assert.ok(!isPartOf(grantedGroup('r', false), grantedGroup('r', true)))
  assert.equal(grantedAs(grantedGroup('r', true), false), grantedGroup('r', false))
  assert.equal(grantedAs(grantedGroup('r', false), true), grantedGroup('r', true))
})
