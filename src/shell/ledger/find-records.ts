import { sql } from 'kysely'
import { build } from '../database/statements.ts'
import type { LedgerTables } from './ledger-tables.ts'

/** What a list of what was found shows of each. */
const FOUND = [
  'record.id',
  'record.kind',
  'record.reference',
  'record.title',
  'record.state',
  'record.classification',
] as const

/** Records with exactly this reference. */
export function namedRecords(code: string, reference: string, most: number) {
  return build
    .withTables<LedgerTables>()
    .selectFrom('ledger.record as record')
    .select(FOUND)
    .where('record.code', '=', code)
    .where('record.reference', '=', reference)
    .limit(most)
}

/** Records by words, the most fitting first, as far as the reader may see them. The question may hold “phrases” and -exclusions. */
export function foundRecords(code: string, question: string, most: number) {
  return build
    .withTables<LedgerTables>()
    .selectFrom('ledger.record as record')
    .innerJoin(
      sql<{ record: string; rank: number }>`ledger.find(${question}, null, ${most})`.as('found'),
      'found.record',
      'record.id',
    )
    .select(FOUND)
    .where('record.code', '=', code)
    .orderBy('found.rank', 'desc')
    .orderBy('record.id', 'desc')
}
