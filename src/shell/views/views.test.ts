import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as views from './views.ts'

test('the reference names all that a page may use', () => {
  const reference = readFileSync(join(import.meta.dirname, '../../../docs/reference/views.md'), 'utf8')
  const missing = Object.keys(views).filter(name => !new RegExp(`\\b${name}\\b`).test(reference))
  assert.deepEqual(missing, [])
})
