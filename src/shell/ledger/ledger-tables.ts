import type { Generated } from 'kysely'
import type { Classification } from '../../kit/classification.ts'

/** The spine as `tables.sql` makes it. Instants are ISO text in UTC, dates `YYYY-MM-DD`. */
export type LedgerTables = {
  'ledger.record': RecordTable
  'ledger.act': ActTable
  'ledger.version': VersionTable
  'ledger.link': LinkTable
  'ledger.audience_group': { number: Generated<number>; key: string }
  'ledger.idempotency': { person: string; key: string; digest: string; outcome: string | null; at: string }
  'ledger.series': { key: string; last: number }
  'ledger.notice': NoticeTable
  'ledger.search_entry': { record: string; words: string }
  'ledger.leaf': { position: number; act: string; hash: string }
  'ledger.checkpoint': CheckpointTable
  'ledger.reading': ReadingTable
}

export type RecordTable = {
  id: string
  code: string
  kind: string
  reference: string
  title: string
  state: string
  classification: Classification
  audience: number[]
  excluded: number[]
  version: number
  edition: string
  body: string | null
  parent: string | null
  party: string | null
  on_date: string | null
  position: number | null
  head_hash: string
  created_at: string
  changed_at: string
}

export type ActTable = {
  sequence: Generated<number>
  id: string
  record: string
  record_sequence: number
  verb: string
  actor: string | null
  actor_commitment: string | null
  capacity: string
  authority: string | null
  effective_on: string
  recorded_at: string
  edition: string | null
  input: unknown
  before: unknown
  after: unknown
  previous_hash: string | null
  hash: string
  audience: number[]
  excluded: number[]
}

export type VersionTable = {
  record: string
  version: number
  title: string
  state: string
  reference: string
  classification: Classification
  audience: number[]
  excluded: number[]
  content: unknown
  valid_from: string
  valid_to: string | null
}

export type LinkTable = {
  from_record: string
  to_record: string
  kind: string
  made_at: string
  ended_at: string | null
}

export type NoticeTable = {
  id: string
  record: string
  person: string
  kind: string
  created_at: string
  sent_at: string | null
}

export type CheckpointTable = { size: number; root: string; at: string; origin: string; key: string; signature: string }

export type ReadingTable = {
  id: Generated<number>
  record: string
  version: number | null
  address: string | null
  page: string | null
  person: string
  at: string
}
