import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { keyOf } from './reference/addresses.ts'
import { ADDRESS_WORDS } from './reference/address-words.ts'
import { listAddresses } from './reference/address-list.ts'
import { listStale, makePages, readPage } from './reference/made-pages.ts'
import { openWorld, type World } from './world.ts'

const REMEDY = 'Run “npm run reference”, look at what changed, and commit it.'

let world: World
before(async () => {
  world = await openWorld()
})
after(async () => {
  await world.close()
})

test('the reference says what the code says', async () => {
  const made = await makePages(world.house)
  for (const [path, text] of made) {
    assert.ok(
      readPage(path) === text,
      `${path} is not as the code says. ${firstDifference(readPage(path), text)} ${REMEDY}`,
    )
  }
  assert.deepEqual(listStale(made), [], `Drawings of what is no more. ${REMEDY}`)
})

test('every address of the server is in the reference, and no other', () => {
  const listed = listAddresses(world.house).map(({ method, path }) => `${method} ${path}`)
  const hung = world.web.routes().map(({ method, path }) => `${method} ${path}`)
  assert.deepEqual(listed.toSorted(), hung.toSorted(), 'a door of the shell is not in test/reference/address-list.ts')
})

test('what is said by hand of an address is said of one that there is', () => {
  const keys = listAddresses(world.house).map(keyOf)
  const stale = Object.keys(ADDRESS_WORDS).filter(key => !keys.includes(key))
  assert.deepEqual(stale, [], 'take them out of test/reference/address-words.ts')
})

/** Line and words, so that one need not search. */
function firstDifference(now: string | undefined, wanted: string): string {
  if (now === undefined) return 'It is not there.'
  const [have, want] = [now.split('\n'), wanted.split('\n')]
  const at = want.findIndex((line, n) => line !== have[n])
  return at === -1 ? `It has ${have.length - want.length} lines too many.` : `Line ${at + 1} should be: ${want[at]}`
}
