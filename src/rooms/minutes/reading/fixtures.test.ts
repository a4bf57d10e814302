import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readMinutes } from './read-minutes.ts'
import { outlineOf } from './fixtures/outline.ts'

const folder = new URL('fixtures/', import.meta.url)

for (const name of readdirSync(folder).filter(file => /\.(txt|md)$/.test(file))) {
  test(`minutes as in ${name} are read as a person reads them`, () => {
    const read = readMinutes(readFileSync(new URL(name, folder), 'utf8'))
    assert.ok(read.ok)
    const expected: unknown = JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/, '.json'), folder), 'utf8'))
    assert.deepEqual(outlineOf(read.value), expected)
  })
}
