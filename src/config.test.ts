import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './config.ts'

test('with nothing set it is the demonstration, on this machine alone', () => {
  const config = readConfig({})
  assert.ok(config.ok)
  const { host, port, folder, databaseUrl, isDemonstration } = config.value
  assert.deepEqual(
    { host, port, folder, databaseUrl, isDemonstration },
    { host: '127.0.0.1', port: 3000, folder: 'var', databaseUrl: undefined, isDemonstration: true },
  )
})

test('with a database server it is real work, unless the demonstration is asked for', () => {
  const real = readConfig({ DATABASE_URL: 'postgres://localhost/witan' })
  assert.equal(real.ok && real.value.isDemonstration, false)
  const shown = readConfig({ DATABASE_URL: 'postgres://localhost/witan', WITAN_DEMONSTRATION: '1' })
  assert.equal(shown.ok && shown.value.isDemonstration, true)
})

test('all that is wrong is said at once, by variable', () => {
  const config = readConfig({
    PORT: 'x',
    DATABASE_URL: 'mysql://x',
    WITAN_CODE: '../etc',
    WITAN_DEMONSTRATION: 'yes',
    WITAN_ADDRESS: 'nowhere',
  })
  assert.ok(!config.ok)
  assert.deepEqual(
    config.refusals.map(({ field }) => field),
    ['PORT', 'DATABASE_URL', 'WITAN_ADDRESS', 'WITAN_CODE', 'WITAN_DEMONSTRATION'],
  )
})
