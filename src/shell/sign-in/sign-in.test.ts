import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { addMinutes, millisecondsOf } from '../../kit/instant.ts'
import { isOwnChallenge, newChallenge } from './challenge.ts'
import { oneTimeSecretOf, oneTimeSettingOf, stepOfCode } from './one-time-code.ts'
import { hashPassword, isPassword } from './password.ts'
import { keyedDigest, seal, tokenOfLink, unseal } from './sealing.ts'

const key = generateKeyPairSync('ed25519').privateKey
const another = generateKeyPairSync('ed25519').privateKey
const NOW = '2016-12-05T09:00:00.000Z'

test('a password is kept as Argon2id, and is known again in either way of writing its accents', async () => {
  const kept = await hashPassword('caf\u00e9 by the old mill')
  assert.match(kept, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await isPassword('cafe\u0301 by the old mill', kept), true)
  assert.equal(await isPassword('cafe by the old mill', kept), false)
  assert.notEqual(kept, await hashPassword('caf\u00e9 by the old mill'))
})

test('where there is no account no password is right', async () => {
  assert.equal(await isPassword('', undefined), false)
  assert.equal(await isPassword('anything at all', undefined), false)
})

test('what is sealed opens for its own use, with its own key, unaltered', () => {
  const sealed = seal(key, 'one-time secret', 'JBSWY3DPEHPK3PXP')
  assert.equal(unseal(key, 'one-time secret', sealed), 'JBSWY3DPEHPK3PXP')
  assert.equal(unseal(key, 'single sign-on', sealed), undefined)
  assert.equal(unseal(another, 'one-time secret', sealed), undefined)
  assert.equal(unseal(key, 'one-time secret', `A${sealed.slice(1)}`), undefined)
  assert.equal(unseal(key, 'one-time secret', ''), undefined)
})

test('digests and tokens of links are of this installation alone', () => {
  assert.equal(keyedDigest(key, 'recovery code', 'x'), keyedDigest(key, 'recovery code', 'x'))
  assert.notEqual(keyedDigest(key, 'recovery code', 'x'), keyedDigest(another, 'recovery code', 'x'))
  assert.notEqual(tokenOfLink(key, 'one'), tokenOfLink(key, 'another'))
  assert.match(tokenOfLink(key, 'one'), /^[\w-]{43}$/)
})

test('a code of six digits counts for its half minute, the one before and the one after', () => {
  const secret = oneTimeSecretOf(Buffer.alloc(32, 7))
  const codeAt = (instant: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: millisecondsOf(instant) })
  const step = stepOfCode(secret, codeAt(NOW), NOW)
  assert.equal(step, Math.floor(millisecondsOf(NOW) / 30_000))
  assert.equal(stepOfCode(secret, codeAt(addMinutes(NOW, -0.5)), NOW), (step ?? 0) - 1)
  assert.equal(stepOfCode(secret, codeAt(addMinutes(NOW, -2)), NOW), undefined)
  assert.equal(stepOfCode(secret, '12345', NOW), undefined)
  assert.equal(stepOfCode(secret, 'abcdef', NOW), undefined)
})

test('an authenticator application is told the secret, the product and the person', () => {
  const { address, size, dark } = oneTimeSettingOf(
    oneTimeSecretOf(Buffer.alloc(32, 7)),
    'Witan, Toy Code',
    'a@example.org',
  )
  assert.match(address, /^otpauth:\/\/totp\/.*secret=A4DQ/)
  assert.ok(size > 20 && dark.length > 20)
})

test('a challenge is of this installation, for one page, for ten minutes', () => {
  const text = Buffer.from(newChallenge(key, 'sign-in', NOW)).toString('base64url')
  assert.equal(isOwnChallenge(key, 'sign-in', text, addMinutes(NOW, 9)), true)
  assert.equal(isOwnChallenge(key, 'sign-in', text, addMinutes(NOW, 10)), false)
  assert.equal(isOwnChallenge(key, 'sign-in', text, addMinutes(NOW, -1)), false)
  assert.equal(isOwnChallenge(key, 'confirmation:x', text, NOW), false)
  assert.equal(isOwnChallenge(another, 'sign-in', text, NOW), false)
  assert.equal(isOwnChallenge(key, 'sign-in', 'AAAA', NOW), false)
})
