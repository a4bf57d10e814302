import { type KeyObject, sign, verify } from 'node:crypto'
import { type Instant, isInstant } from '../instant.ts'
import { granted, refused, type Verdict } from '../verdict.ts'
import { canonicalText } from './canonical.ts'
import { type Hash, isHash } from './hash.ts'
import { type Fields, misshapeOf } from './shape.ts'
import { isKeyId, type KeyId, keyIdOf } from './signing-key.ts'

/** The word of an installation that, at this moment, its ledger began with these acts. */
export type Checkpoint = Readonly<{
  /** The name of the installation. */
  origin: string
  /** How many acts it covers: the first so many in the order of sequence. */
  size: number
  /** Of the tree over them; see merkle.ts. */
  root: Hash
  at: Instant
  key: KeyId
  /** Ed25519, in base64. */
  signature: string
}>

export type UnsignedCheckpoint = Omit<Checkpoint, 'key' | 'signature'>

export const ORIGIN_RULE = '1 to 60 printable characters, with single spaces'

export const CHECKPOINT_FIELDS: Fields<Checkpoint> = {
  origin: { is: isOrigin, what: ORIGIN_RULE },
  size: { is: value => Number.isSafeInteger(value) && Number(value) >= 0, what: 'a whole number from 0' },
  root: { is: isHash, what: 'a hash of 64 hexadecimal digits' },
  at: { is: isInstant, what: 'a moment in UTC such as 2016-12-09T10:00:00.000Z' },
  key: { is: isKeyId, what: 'a key name of 32 hexadecimal digits' },
  signature: { is: isSignature, what: 'a signature of 88 characters of base64' },
}

/** Throws a RangeError if this cannot be a checkpoint, such as when the name of the installation could not be printed. */
export function signCheckpoint(unsigned: UnsignedCheckpoint, privateKey: KeyObject): Checkpoint {
  const { origin, size, root, at } = unsigned
  const content = { origin, size, root, at, key: keyIdOf(privateKey) }
  const signature = sign(null, signedBytes(content), privateKey).toString('base64')
  const checkpoint = { ...content, signature }
  const misshape = misshapeOf(checkpoint, 'the checkpoint', CHECKPOINT_FIELDS)
  if (misshape !== undefined) throw new RangeError(misshape)
  return checkpoint
}

/** Whether this key signed this checkpoint. */
export function checkSignature(checkpoint: Checkpoint, publicKey: KeyObject): Verdict {
  const { signature, ...content } = checkpoint
  const isSigned = verify(null, signedBytes(content), publicKey, Buffer.from(signature, 'base64'))
  if (isSigned && checkpoint.key === keyIdOf(publicKey)) return granted()
  return refused({ reason: 'checkpoint-forged', says: `Key ${keyIdOf(publicKey)} did not sign this checkpoint.` })
}

/** A name that survives being printed, copied and normalised (NFKC, no control or invisible characters). */
export function isOrigin(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 60 || value !== value.normalize('NFKC')) return false
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+( [\p{L}\p{M}\p{N}\p{P}\p{S}]+)*$/u.test(value)
}

/** Base64 can say the same bytes in several ways; only one of them is taken. */
function isSignature(value: unknown): boolean {
  if (typeof value !== 'string' || value.length !== 88) return false
  const bytes = Buffer.from(value, 'base64')
  return bytes.length === 64 && bytes.toString('base64') === value
}

function signedBytes({ origin, size, root, at, key }: Omit<Checkpoint, 'signature'>): Uint8Array {
  return Buffer.from(`witan checkpoint 1\n${canonicalText({ origin, size, root, at, key })}`)
}
