import { newIdentifier } from '../../kit/identifier.ts'
import { millisecondsOf } from '../../kit/instant.ts'
import type { Transaction } from './perform.ts'

/** Links two records. The kind reads from the first to the second: `about`, `implements`, `supersedes`, `answers`, `carries`. */
export async function link({ ledger, at }: Transaction, from: string, to: string, kind: string): Promise<void> {
  await ledger
    .insertInto('ledger.link')
    .values({ from_record: from, to_record: to, kind, made_at: at, ended_at: null })
    .onConflict(conflict => conflict.columns(['from_record', 'to_record', 'kind']).doUpdateSet({ ended_at: null }))
    .execute()
}

export async function unlink({ ledger, at }: Transaction, from: string, to: string, kind: string): Promise<void> {
  await ledger
    .updateTable('ledger.link')
    .set({ ended_at: at })
    .where('from_record', '=', from)
    .where('to_record', '=', to)
    .where('kind', '=', kind)
    .execute()
}

/** The next number of a series, which nobody else is given; `atLeast` begins a series that was begun on paper. */
export async function nextNumber({ ledger, context }: Transaction, series: string, atLeast = 1): Promise<number> {
  const key = `${context.pack.code.key}:${series}`
  const { last } = await ledger
    .insertInto('ledger.series')
    .values({ key, last: atLeast })
    .onConflict(conflict =>
      conflict.column('key').doUpdateSet(({ fn, eb, val }) => ({
        last: fn('greatest', [eb('ledger.series.last', '+', 1), val(atLeast)]),
      })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

/** Tells persons that something has happened to a record. Whoever may not see it, when it is sent or shown, is told nothing. */
export async function notify(
  { ledger, at }: Transaction,
  record: string,
  persons: readonly string[],
  kind: string,
): Promise<void> {
  if (persons.length === 0) return
  const notices = [...new Set(persons)].map(person => {
    return { id: newIdentifier(millisecondsOf(at)), record, person, kind, created_at: at, sent_at: null }
  })
  await ledger.insertInto('ledger.notice').values(notices).execute()
}
