import { isCalendarDate, type CalendarDate } from '../calendar-date.ts'
import { isIdentifier } from '../identifier.ts'
import { type Instant, isInstant } from '../instant.ts'
import type { Json } from './canonical.ts'
import { type Hash, isHash } from './hash.ts'
import type { Fields } from './shape.ts'

/** One line of the ledger, as it is proved and exported. Persons stand in it by reference. */
export type Act = Readonly<{
  id: string
  /** Its place in the whole ledger. Numbers may be skipped. */
  sequence: number
  record: string
  /** Its place among the acts on its record: 1, 2, 3 ... without a gap. */
  recordSequence: number
  /** In the past tense. */
  verb: string
  actorId: string | null
  /** See commitment.ts. */
  actorCommitment: Hash | null
  capacity: string
  authority: string | null
  effectiveOn: CalendarDate
  recordedAt: Instant
  edition: string | null
  input: Json
  before: Json
  after: Json
  /** Of the act before it on the same record; null for the first. */
  previousHash: Hash | null
  hash: Hash
}>

/** What the hash of an act is made of. */
export type UnhashedAct = Omit<Act, 'sequence' | 'hash'>

/** How an act hangs on the one before it, without a word of what it says. */
export type Link = Readonly<{
  record: string
  recordSequence: number
  previousHash: Hash | null
  /** The hash of all the rest. */
  content: Hash
}>

/**
 * An act in an export for somebody who may not read it. Of a record that the reader may know of, its link is shown as well, so
 * that the chain can be followed through it.
 */
export type RedactedAct = Readonly<{ sequence: number; hash: Hash; redacted: true }> &
  (Link | Readonly<{ record?: never }>)

const sequence = { is: isPosition, what: 'a whole number from 1' }
const identifier = { is: isIdentifier, what: 'an identifier' }
const hash = { is: isHash, what: 'a hash of 64 hexadecimal digits' }
const hashOrNull = { is: orNull(isHash), what: 'a hash of 64 hexadecimal digits, or null' }
const words = { is: isWords, what: 'text' }
const wordsOrNull = { is: orNull(isWords), what: 'text or null' }
const anything = { is: () => true, what: 'anything' }

export const ACT_FIELDS: Fields<Act> = {
  id: identifier,
  sequence,
  record: identifier,
  recordSequence: sequence,
  verb: words,
  actorId: { is: orNull(isIdentifier), what: 'an identifier or null' },
  actorCommitment: hashOrNull,
  capacity: words,
  authority: wordsOrNull,
  effectiveOn: { is: isCalendarDate, what: 'a date such as 2016-12-09' },
  recordedAt: { is: isInstant, what: 'a moment in UTC such as 2016-12-09T10:00:00.000Z' },
  edition: wordsOrNull,
  input: anything,
  before: anything,
  after: anything,
  previousHash: hashOrNull,
  hash,
}

export const REDACTED_FIELDS: Fields<Readonly<{ sequence: number; hash: Hash; redacted: true }>> = {
  sequence,
  hash,
  redacted: { is: value => value === true, what: 'true' },
}

export const LINKED_FIELDS: Fields<RedactedAct & Link> = {
  ...REDACTED_FIELDS,
  record: identifier,
  recordSequence: sequence,
  previousHash: hashOrNull,
  content: hash,
}

function isPosition(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function orNull(is: (value: unknown) => boolean): (value: unknown) => boolean {
  return value => value === null || is(value)
}
