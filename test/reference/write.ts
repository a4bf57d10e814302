import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openWorld } from '../world.ts'
import { findInternalTypes, INTERNAL_PATH } from './noun-types.ts'
import { listStale, makePages, readPage, root } from './made-pages.ts'

// `npm run reference`: writes what the reference has from the code.
const world = await openWorld()
const made = await makePages(world.house)
await world.close()
const internal = `${JSON.stringify(findInternalTypes(), null, 2)}\n`
for (const path of listStale(made)) {
  rmSync(join(root, path))
  console.log(`removed ${path}`)
}
for (const [path, text] of [...made, [INTERNAL_PATH, internal] as const]) {
  if (readPage(path) === text) continue
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(`wrote ${path}`)
}
console.log('The reference is as the code says.')
