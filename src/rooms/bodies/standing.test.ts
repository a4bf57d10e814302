import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, type CouncilKey, got, seatTheCouncil } from '../../../test/world-council.ts'
import { openWorld } from '../../../test/world.ts'
import { granted } from '../../kit/verdict.ts'
import { contextOf } from '../../shell/house.ts'
import { type ActContext, perform } from '../../shell/ledger/perform.ts'
import { readerOf } from '../../shell/web/reader.ts'
import { rolesOn } from './store-standing.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)

async function rolesIn(context: ActContext): Promise<readonly string[]> {
  return got(await perform(context, async tx => granted(await rolesOn(tx, 'council'))))
}

const rolesOf = async (key: CouncilKey) => await rolesIn(await contextAs(world, key))

test('the chair, a member and whoever stands in have their roles on the body', async () => {
  assert.deepEqual(await rolesOf('chair'), ['chair', 'member'])
  assert.deepEqual(await rolesOf('borrower1'), ['member'])
  assert.deepEqual(await rolesOf('standIn'), ['alternate'])
})

test('the public has no role, although some seats are vacant', async () => {
  const { actor } = await readerOf(world.house, undefined, [])
  assert.deepEqual(await rolesIn(contextOf(world.house, actor)), [])
})

test('only the product itself has the role of the system', async () => {
  assert.deepEqual(await rolesIn(contextOf(world.house)), ['system'])
})
