import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openMeetingWorld } from '../../../test/world-meeting.ts'
import { visit } from '../../../test/world-visit.ts'

const world = await openMeetingWorld()
after(() => world.close())

test('the public finds the next meetings on the front page, and how to sign in to the demonstration', async () => {
  const front = await visit(world, '/')
  assert.equal(front.heading, 'Toy Lending Code')
  assert.match(front.text, /Next meetings.*Tuesday 6 December 2016/)
  assert.match(front.text, /Sign in to the demonstration/)
})

test('the secretary finds paper day, a member who has not signed finds the declaration', async () => {
  assert.match((await visit(world, '/', 'secretary')).text, /Issue the papers of TC-001/)
  const member = await visit(world, '/', 'borrower2')
  assert.match(member.text, /Sign the declaration/)
  assert.doesNotMatch(member.text, /Issue the papers/)
})

test('whoever has nothing to do is told so', async () => {
  assert.match((await visit(world, '/', 'visitor')).text, /Nothing waits for you/)
})
