import { sql } from 'kysely'
import { build } from '../database/statements.ts'
import type { LedgerTables } from './ledger-tables.ts'

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
    .selectAll('record')
    .where('record.code', '=', code)
    .orderBy('found.rank', 'desc')
    .orderBy('record.id', 'desc')
}
