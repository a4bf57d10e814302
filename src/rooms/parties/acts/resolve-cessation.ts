import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { DecidedBy } from '../../../shell/ledger/outcome.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import type { Party } from '../party.ts'
import { endWithin } from './end-within.ts'

/** A body resolves from which day a party is one no more: part of the transaction that records its decision. */
export async function resolveCessation(
  { record }: Kept<Party>,
  { authority, decidedOn, date, reason }: DecidedBy,
  tx: Transaction,
): Promise<Verdict<SpineRecord>> {
  const told = { party: record.reference, on: date ?? decidedOn, authority, reason: reason ?? authority }
  const ended = await endWithin(tx, 'cease-party', told)
  return ended.ok ? granted(ended.value.party.record) : ended
}
