import { sql } from 'kysely'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'
import { lifecycleOf } from './admission.ts'

/** The parties that were to cease on a day that has come, and have not been recorded as gone yet. */
export async function listCeasing({ statements, context, edition, today }: Transaction): Promise<readonly string[]> {
  const from = lifecycleOf(edition).rows.flatMap(row => (row.act === 'cease-party' ? row.from : []))
  const due = keptRecords(context.pack.code.key)
    .where('record.kind', '=', 'party')
    .where('version.state', 'in', from.length === 0 ? [''] : [...from])
    .where(sql<boolean>`version.content -> 'admission' ->> 'ceasedOn' <= ${today}`)
    .limit(200)
  const { rows } = await statements.executeQuery(due.compile())
  return rows.map(({ reference }) => reference)
}
