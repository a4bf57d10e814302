import { createHash, createHmac, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Instant, millisecondsOf } from '../../kit/instant.ts'
import { keyFor } from './sealing.ts'

const MINUTES = 10

/**
 * What a passkey is asked to sign. It says by itself when it was made and for what (`use`), so showing a page keeps nothing; whoever takes an
 * answer to it notes it as spent.
 */
export function newChallenge(installation: KeyObject, use: string, now: Instant): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(24)
  head.writeBigUInt64BE(BigInt(millisecondsOf(now)))
  randomBytes(16).copy(head, 8)
  return Uint8Array.from(Buffer.concat([head, sealOf(installation, use, head)]))
}

/** Was it made here, for this use, and not too long ago? */
export function isOwnChallenge(installation: KeyObject, use: string, challenge: string, now: Instant): boolean {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== 40) return false
  const head = bytes.subarray(0, 24)
  if (!timingSafeEqual(bytes.subarray(24), sealOf(installation, use, head))) return false
  const age = millisecondsOf(now) - Number(head.readBigUInt64BE())
  return age >= 0 && age < MINUTES * 60_000
}

/** Under this a challenge is noted once it has been answered. */
export function nameOfChallenge(challenge: string): string {
  return createHash('sha256').update(challenge).digest('hex')
}

function sealOf(installation: KeyObject, use: string, head: Buffer): Buffer {
  const seal = createHmac('sha256', keyFor(installation, 'challenge')).update(use).update('\0').update(head)
  return seal.digest().subarray(0, 16)
}
