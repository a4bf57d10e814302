import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, seatTheCouncil } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { allocateIdentifiers, enterParty } from './door.ts'
import { contextOf } from '../../shell/house.ts'

const world = await openWorld()
after(() => world.close())
await seatTheCouncil(world)
got(await allocateIdentifiers(await contextAs(world, 'secretary'), { party: 'toybox-library', signifier: 'TOYBOX' }))
const categories = [{ category: 'borrower', from: '2016-07-01' }]
got(await enterParty(contextOf(world.house), { name: 'Kite Club', categories, admittedOn: '2016-07-01' }))

const PATH = '/parties/toybox-library/details'
const FIELDS = { name: 'Toybox Library', registeredNumber: '01234567', registeredAddress: '1 Shelf Street' }

test('a party changes its own details, for a reason; nobody else sees them', async () => {
  assert.match((await send(world, `${PATH}/changes`, FIELDS, 'contact')).problems.join(), /Fill in the reason/)
  const told = { ...FIELDS, telling: 'yes', reason: 'It has moved.' }
  assert.equal((await send(world, `${PATH}/changes`, told, 'contact')).location, PATH)
  assert.match((await visit(world, PATH, 'secretary')).text, /Registered address 1 Shelf Street/)
  for (const other of ['visitor', 'lender1', 'commission'] as const) {
    assert.equal((await visit(world, PATH, other)).status, 404)
    assert.equal((await send(world, `${PATH}/changes`, told, other)).status, 404)
  }
  assert.equal((await visit(world, PATH)).status, 404)
  assert.doesNotMatch((await visit(world, '/parties/toybox-library')).text, /Shelf Street/)
})

test('a party that has another name keeps its address, and is listed under the new one', async () => {
  const taken = { ...FIELDS, name: 'Kite Club', reason: 'We like kites.' }
  assert.match((await send(world, `${PATH}/changes`, taken, 'contact')).problems.join(), /Another party has this name/)
  const renamed = { ...FIELDS, name: 'Toybox & Puzzle Library', reason: 'A certificate of 1 December 2016.' }
  assert.equal((await send(world, `${PATH}/changes`, renamed, 'contact')).location, PATH)
  const page = await visit(world, '/parties/toybox-library')
  assert.equal(page.heading, 'Toybox & Puzzle Library')
  assert.match(page.text, /recorded its new name .*A certificate of 1 December 2016/)
  assert.match(page.text, /Called Toybox Library until then/)
  const { parties } = await readData<{ parties: readonly { reference: string; name: string }[] }>(
    world,
    '/parties/identifiers',
  )
  assert.deepEqual(
    parties.map(({ reference, name }) => [reference, name]),
    [['toybox-library', 'Toybox & Puzzle Library']],
  )
  assert.match((await visit(world, '/parties?q=Puzzle')).text, /Toybox & Puzzle Library/)
})
