import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { test } from 'node:test'
import { type Checkpoint, checkSignature, isOrigin, signCheckpoint } from './checkpoint.ts'
import { KEY, keyFrom } from './fixtures/ledger.ts'
import { keyIdOf, parsePublicKey, publicKeyText } from './signing-key.ts'
import vectors from './vectors/checkpoint.json' with { type: 'json' }

const CHECKPOINT: Checkpoint = vectors.checkpoint
const PUBLIC = createPublicKey(KEY)

test('the checkpoint of the vectors is signed as it is known to be', () => {
  const der = Buffer.from(`302e020100300506032b657004220420${vectors.secretKey}`, 'hex')
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const { origin, size, root, at } = CHECKPOINT
  assert.deepEqual(signCheckpoint({ origin, size, root, at }, key), CHECKPOINT)
  assert.ok(checkSignature(CHECKPOINT, publicKeyOf(vectors.publicKey)).ok)
})

test('a checkpoint in which anything was changed is forged', () => {
  const changes: readonly Partial<Checkpoint>[] = [
    { origin: 'Our Example Cod' },
    { size: 4 },
    { root: 'ab'.repeat(32) },
    { at: '2016-12-09T12:00:00.001Z' },
    { key: keyIdOf(keyFrom('another')) },
    { signature: `A${CHECKPOINT.signature.slice(1)}` },
    { signature: '' },
  ]
  for (const change of changes) {
    const verdict = checkSignature({ ...CHECKPOINT, ...change }, PUBLIC)
    assert.equal(verdict.ok ? '' : verdict.refusals[0]?.reason, 'checkpoint-forged', JSON.stringify(change))
  }
})

test('another key did not sign it', () => {
  assert.equal(checkSignature(CHECKPOINT, createPublicKey(keyFrom('another'))).ok, false)
})

test('what could not be printed and read back is not signed', () => {
  const { origin, size, root, at } = CHECKPOINT
  for (const change of [
    { origin: '' },
    { origin: 'two\nlines' },
    { size: -1 },
    { size: 0.5 },
    { root: 'ab' },
    { at: 'now' },
  ]) {
    assert.throws(() => signCheckpoint({ origin, size, root, at, ...change }, KEY), RangeError, JSON.stringify(change))
  }
})

test('only Ed25519 keys sign', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { origin, size, root, at } = CHECKPOINT
  assert.throws(() => signCheckpoint({ origin, size, root, at }, privateKey), RangeError)
})

test('the name of an installation survives print: no ligature, no double space, nothing invisible', () => {
  for (const name of ['Our Example Code', 'toy.example', 'Ångström & Söhne – “A”', 'a'.repeat(60)])
    assert.ok(isOrigin(name), name)
  for (const name of [
    '',
    ' a',
    'a ',
    'a  b',
    'a\tb',
    'a\u00a0b',
    'o\ufb03ce',
    'e\u0301',
    'a\u200bb',
    'a\u00adb',
    'a'.repeat(61),
    7,
  ]) {
    assert.equal(isOrigin(name), false, JSON.stringify(name))
  }
})

test('a public key is read from 44 characters or from PEM, and named by its hash', () => {
  const text = publicKeyText(KEY)
  assert.equal(text, publicKeyText(PUBLIC))
  for (const written of [text, ` ${text}\n`, String(PUBLIC.export({ format: 'pem', type: 'spki' }))]) {
    assert.equal(keyIdOf(publicKeyOf(written)), CHECKPOINT.key)
  }
})

test('what is no Ed25519 public key is refused, a private one too', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'pem', type: 'spki' })
  const secret = KEY.export({ format: 'pem', type: 'pkcs8' })
  const broken = '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'
  for (const text of ['', 'key', publicKeyText(KEY).slice(1), String(rsa), String(secret), broken]) {
    assert.equal(parsePublicKey(text).ok, false)
  }
})

function publicKeyOf(text: string): KeyObject {
  const key = parsePublicKey(text)
  assert.ok(key.ok)
  return key.value
}
