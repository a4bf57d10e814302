import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { breakOrdinals, changeLayout, misreadBullets, type Noise, printOnPages } from './fixtures/noise.ts'
import { outlineOf } from './fixtures/outline.ts'
import { readMinutes } from './read-minutes.ts'

const folder = new URL('fixtures/', import.meta.url)
const texts = readdirSync(folder).filter(file => /\.(txt|md)$/.test(file))

const noises: Readonly<Record<string, Noise>> = {
  'misread bullets': misreadBullets,
  'another machine’s line ends, spaces and quotation marks': changeLayout,
  'headers and footers on every page': printOnPages,
  'broken ordinals': breakOrdinals,
}

for (const [noise, make] of Object.entries(noises)) {
  test(`${noise} change nothing that is read`, () => {
    for (const name of texts) {
      const clean = readFileSync(new URL(name, folder), 'utf8')
      for (const seed of [1, 2, 3, 4, 5]) {
        assert.deepEqual(outline(make(clean, seed)), outline(clean), `${name} with ${noise}, seed ${seed}`)
      }
    }
  })
}

/** What was read, with quotation marks and the ends of ordinals made alike: these may stay as they were printed. */
function outline(text: string): unknown {
  const read = readMinutes(text)
  assert.ok(read.ok)
  const written = JSON.stringify(outlineOf(read.value))
  const alike = written.replaceAll('’', "'").replace(/(\d)(?:st|nd|rd|th|\\"|'h|t|\*)?(?= [A-Z])/g, '$1')
  return JSON.parse(alike)
}
