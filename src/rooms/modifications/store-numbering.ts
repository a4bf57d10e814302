import { sql } from 'kysely'
import type { Transaction } from '../../shell/ledger/perform.ts'

/** Lets a series that was begun elsewhere go on after this number. */
export async function continueSeries({ ledger, context }: Transaction, series: string, number: number): Promise<void> {
  await ledger
    .insertInto('ledger.series')
    .values({ key: `${context.pack.code.key}:${series}`, last: number })
    .onConflict(conflict =>
      conflict.column('key').doUpdateSet({ last: sql<number>`greatest(ledger.series.last, ${number})` }),
    )
    .execute()
}
