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

test('mail needs a server and an address that it comes from, single sign-on an issuer and a name', () => {
  const whole = readConfig({
    WITAN_MAIL_SERVER: 'smtps://office:secret@mail.example.org',
    WITAN_MAIL_FROM: 'office@example.org',
    WITAN_OIDC_ISSUER: 'https://directory.example.org',
    WITAN_OIDC_CLIENT: 'witan',
    WITAN_PROXIES: '127.0.0.1, 10.0.0.0/8, ::1',
  })
  assert.ok(whole.ok)
  assert.equal(whole.value.mail?.from, 'office@example.org')
  assert.equal(whole.value.singleSignOn?.title, 'single sign-on')
  assert.deepEqual(whole.value.proxies, ['127.0.0.1', '10.0.0.0/8', '::1'])
})

test('half of it, or none of it as it should be, is told by variable', () => {
  const half = readConfig({
    WITAN_MAIL_SERVER: 'mail.example.org',
    WITAN_OIDC_ISSUER: 'http://directory.example.org',
    WITAN_PROXIES: 'the proxy, 10.0.0.0/99',
  })
  assert.ok(!half.ok)
  assert.deepEqual(
    half.refusals.map(({ field }) => field),
    ['WITAN_MAIL_SERVER', 'WITAN_MAIL_FROM', 'WITAN_OIDC_ISSUER', 'WITAN_OIDC_CLIENT', 'WITAN_PROXIES'],
  )
})
