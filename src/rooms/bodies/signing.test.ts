import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type CouncilKey, seatTheCouncil, signInAs } from '../../../test/world-council.ts'
import { send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { identify } from '../../shell/web/reader.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)

async function groupsOf(key: CouncilKey): Promise<readonly string[]> {
  const { witan } = await signInAs(world, key)
  return (await identify(world.house, witan)).groupKeys
}

test('a member who has signed is declared at the next request, and one who withdraws is not', async () => {
  const group = 'members-of-the-body:council:declared'
  assert.equal((await groupsOf('borrower2')).includes(group), false)
  assert.match((await visit(world, '/bodies/council/declaration', 'borrower2')).text, /You have not signed/)
  const signed = await send(world, '/bodies/council/declaration', {}, 'borrower2')
  assert.equal(signed.location, '/bodies/council/declaration')
  assert.ok((await groupsOf('borrower2')).includes(group))
  assert.match(
    (await send(world, '/bodies/council/declaration', {}, 'borrower2')).problems.join(),
    /You have signed already, on 5 December 2016/,
  )
  await send(world, '/bodies/council/declaration/withdrawal', {}, 'borrower2')
  assert.equal((await groupsOf('borrower2')).includes(group), false)
  assert.match((await visit(world, '/bodies/council/declaration', 'borrower2')).text, /You withdrew your signature/)
  await send(world, '/bodies/council/declaration', {}, 'borrower2')
  assert.ok((await groupsOf('borrower2')).includes(group), 'whoever withdrew may sign again')
  await send(world, '/bodies/council/declaration/withdrawal', {}, 'borrower2')
})

test('a signature runs out by itself', async () => {
  const group = 'members-of-the-body:council:declared'
  world.clock.now = '2017-12-04T23:59:00.000Z'
  assert.ok((await groupsOf('lender1')).includes(group))
  world.clock.now = '2017-12-05T00:00:00.000Z'
  assert.equal((await groupsOf('lender1')).includes(group), false)
  assert.match((await visit(world, '/bodies/council/declaration', 'lender1')).text, /ran out on 5 December 2017/)
  world.clock.now = '2016-12-05T09:00:00.000Z'
})

test('whoever has no place on a body signs nothing for it', async () => {
  const refused = await send(world, '/bodies/rules-panel/declaration', {}, 'toyStore')
  assert.match(refused.problems.join(), /Only those sign who have a seat on this body/)
})

test('the chair and the secretariat see who has not signed; a member sees only how they stand themself', async () => {
  const rowOf = async (key: CouncilKey) =>
    (await visit(world, '/bodies/council', key))
      .table('Who on a seat has signed')
      .find(([name]) => name === 'Borrower Member 2')
  assert.deepEqual(await rowOf('chair'), ['Borrower Member 2', 'Borrower Member 2', 'Has not signed'])
  assert.deepEqual(await rowOf('secretary'), ['Borrower Member 2', 'Borrower Member 2', 'Has not signed'])
  assert.equal(await rowOf('lender1'), undefined)
  assert.match((await visit(world, '/bodies/council', 'lender1')).text, /You signed on 5 December 2016/)
})
