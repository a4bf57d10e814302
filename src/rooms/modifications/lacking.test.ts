import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, visit } from '../../../test/world-visit.ts'

const { world, atState, read, readyForReport } = await openModificationsWorld()
after(world.close)

type Listed = Readonly<{
  entries: readonly Readonly<{
    reference: string
    lacking?: readonly Readonly<{ step: string; lacks: readonly string[] }>[]
  }>[]
}>
const lacking = async (query: string) => {
  const { entries } = await readData<Listed>(world, `/modifications?${query}`)
  return Object.fromEntries(entries.map(one => [one.reference, one.lacking?.map(({ step }) => step)]))
}

test('the register says of many at once what each still lacks, as the page of each says it', async () => {
  for (const reference of ['RC801', 'RC802']) await atState(reference, 'on-trial')
  await readyForReport('RC802')
  await atState('RC803', 'dropped')
  assert.deepEqual(await lacking('lacks=yes'), { RC801: ['write-up'], RC802: [], RC803: [] })
  const { entries } = await readData<Listed>(world, '/modifications?lacks=yes&title=RC801')
  const own = (await read('RC801')).possible.find(({ step }) => step === 'write-up')
  assert.equal(entries[0]?.lacking?.[0]?.lacks.length, own?.lacks.length)
  const page = await visit(world, '/modifications?lacks=yes&title=RC801')
  assert.match(page.text, /Bring before the Rules Panel/)
  assert.match(page.text, /It needs the legal text|new wording/)
})

test('nobody is asked what is lacking where nobody wants to know, and the file says it where somebody does', async () => {
  assert.deepEqual(await lacking('title=RC801'), { RC801: undefined })
  const plain = await world.server.inject('/modifications?format=csv')
  assert.doesNotMatch(plain.payload, /Lacks/)
  const file = await world.server.inject('/modifications?lacks=yes&format=csv')
  assert.match(file.payload, /"Lacks"/)
  assert.match(file.payload, /Before “Bring before the Rules Panel”: It needs/)
})
