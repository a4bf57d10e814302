import { createPublicKey, type KeyObject } from 'node:crypto'
import { granted, refused, type Verdict } from '../verdict.ts'
import { sha256 } from './hash.ts'

/** The first 32 hexadecimal digits of the SHA-256 of a public key: short enough to print, too long to forge. */
export type KeyId = string

export function isKeyId(value: unknown): value is KeyId {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
}

export function keyIdOf(key: KeyObject): KeyId {
  return sha256(rawBytesOf(key)).slice(0, 32)
}

/** The 32 bytes of an Ed25519 public key (RFC 8032), in base64. Of a private key, its public half. */
export function publicKeyText(key: KeyObject): string {
  return Buffer.from(rawBytesOf(key)).toString('base64')
}

/** Reads what publicKeyText wrote, or a public key in PEM. */
export function parsePublicKey(text: string): Verdict<KeyObject> {
  const key = text.includes('-----BEGIN PUBLIC KEY-----') ? keyOfPem(text) : keyOfRawBytes(text.trim())
  if (key?.asymmetricKeyType === 'ed25519') return granted(key)
  const says =
    'This is not an Ed25519 public key. It is 44 characters of base64, or a PEM file that begins “BEGIN PUBLIC KEY”.'
  return refused({ reason: 'not-a-public-key', says })
}

function rawBytesOf(key: KeyObject): Uint8Array {
  const isPublic = key.type === 'public'
  if (key.asymmetricKeyType !== 'ed25519') throw new RangeError('Only Ed25519 keys sign checkpoints')
  const spki = (isPublic ? key : createPublicKey(key)).export({ format: 'der', type: 'spki' })
  return spki.subarray(SPKI_PREFIX.length)
}

function keyOfPem(text: string): KeyObject | undefined {
  try {
    return createPublicKey({ key: text, format: 'pem' })
  } catch {
    return undefined
  }
}

function keyOfRawBytes(text: string): KeyObject | undefined {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== 32 || bytes.toString('base64') !== text) return undefined
  return createPublicKey({ key: Buffer.concat([SPKI_PREFIX, bytes]), format: 'der', type: 'spki' })
}

/** What stands before the 32 bytes in the SubjectPublicKeyInfo of every Ed25519 key (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
