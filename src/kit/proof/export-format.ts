import { type Instant, isInstant } from '../instant.ts'
import type { Act, RedactedAct } from './act.ts'
import { canonicalText } from './canonical.ts'
import { type Checkpoint, isOrigin, ORIGIN_RULE } from './checkpoint.ts'
import type { Fields } from './shape.ts'
import { parsePublicKey } from './signing-key.ts'

/** The version of all that is written here: a reader refuses any other. */
export const EXPORT_FORMAT = 1

/** The characters in a line. An act that is longer could not have been recorded. */
export const LONGEST_LINE = 16_000_000

export type ExportHeader = Readonly<{
  origin: string
  /** When it was made. */
  at: Instant
  /** The key that signs now; see publicKeyText. */
  publicKey: string
  /** Keys that signed earlier, the oldest first. */
  formerKeys?: readonly string[]
}>

/** One line of an export, counted from 1. In this order: the header, the acts by sequence, the checkpoints by size. */
export type ExportEntry = Readonly<{ line: number }> &
  (
    | Readonly<{ kind: 'header'; header: ExportHeader }>
    | Readonly<{ kind: 'act'; act: Act }>
    | Readonly<{ kind: 'redacted'; act: RedactedAct }>
    | Readonly<{ kind: 'checkpoint'; checkpoint: Checkpoint }>
  )

/**
 * Every line is written in the canonical form, and read in no other: so there is nothing in the file, such as a name that
 * stands twice, that one reader sees and another does not.
 */
export function headerLine(header: ExportHeader): string {
  return canonicalText({ witan: EXPORT_FORMAT, kind: 'export', ...header })
}

/** Of an act with more fields than an act has, only those that it has are written. */
export function actLine(act: Act): string {
  const { id, sequence, record, recordSequence, verb, actorId, actorCommitment, capacity, authority } = act
  const { effectiveOn, recordedAt, edition, input, before, after, previousHash, hash } = act
  const place = { id, sequence, record, recordSequence, previousHash, hash }
  const who = { verb, actorId, actorCommitment, capacity, authority, effectiveOn, recordedAt, edition }
  return canonicalText({ ...place, ...who, input, before, after })
}

export function redactedLine(act: RedactedAct): string {
  return canonicalText(act)
}

export function checkpointLine(checkpoint: Checkpoint): string {
  const { origin, size, root, at, key, signature } = checkpoint
  return canonicalText({ origin, size, root, at, key, signature })
}

export const HEADER_FIELDS: Fields<ExportHeader & Readonly<{ witan: number; kind: string }>> = {
  witan: { is: value => value === EXPORT_FORMAT, what: `${EXPORT_FORMAT}, the only format that this program reads` },
  kind: { is: value => value === 'export', what: '“export”' },
  origin: { is: isOrigin, what: ORIGIN_RULE },
  at: { is: isInstant, what: 'a moment in UTC such as 2016-12-09T10:00:00.000Z' },
  publicKey: { is: isPublicKey, what: 'an Ed25519 public key in base64' },
  formerKeys: { is: isListOfKeys, what: 'a list of Ed25519 public keys in base64', optional: true },
}

function isPublicKey(value: unknown): boolean {
  return typeof value === 'string' && value.length === 44 && parsePublicKey(value).ok
}

function isListOfKeys(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 1000 && value.every(isPublicKey)
}
