import type { Classification } from '../../kit/classification.ts'
import type { Instant } from '../../kit/instant.ts'

/** What every record of the code's governance has, whatever it is. */
export type SpineRecord = Readonly<{
  id: string
  code: string
  kind: string
  /** How people call it: unique among the records of its kind. */
  reference: string
  title: string
  state: string
  classification: Classification
  /** Numbers of the groups that may see it, and of those that may not although they are in one of the others. */
  audience: readonly number[]
  excluded: readonly number[]
  /** Counts its acts; also what a form sends back to show which text it was made from. */
  version: number
  /** The edition of the rules that it was begun under. */
  edition: string
  body: string | null
  parent: string | null
  /** The identifier of the party that it is about. */
  party: string | null
  onDate: string | null
  position: number | null
  /** The hash of the newest act on it. */
  headHash: string
  createdAt: Instant
  changedAt: Instant
}>

/** A record and all that it says, now or as it stood. */
export type Kept<Content> = Readonly<{ record: SpineRecord; content: Content }>

/** One act on a record, as history tells it. */
export type ActEntry = Readonly<{
  id: string
  record: string
  sequence: number
  verb: string
  actor: string | null
  capacity: string
  authority: string | null
  effectiveOn: string
  recordedAt: Instant
  input: Readonly<Record<string, unknown>>
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
  hash: string
}>
