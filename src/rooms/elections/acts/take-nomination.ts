import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkNominationsOpen, type Election } from '../election.ts'
import { openingOf } from './opening-of.ts'
import type { Nomination } from '../nomination.ts'

/** A nomination that may still change, with its election, both under their locks. */
export async function takeNomination(
  tx: Transaction,
  { election, nomination }: Readonly<{ election: string; nomination: string }>,
): Promise<Verdict<Kept<Nomination>>> {
  const kept = await take<Election>(tx, { kind: 'election', reference: election })
  const taken = await take<Nomination>(tx, { kind: 'nomination', reference: nomination })
  if (kept === undefined || taken?.content.election !== election) {
    return refused({ reason: 'no-such-nomination', says: 'There is no such nomination.' })
  }
  const open = checkNominationsOpen(kept.content, openingOf(tx, kept.record))
  if (!open.ok) return open
  if (taken.record.state !== 'withdrawn') return granted(taken)
  return refused({ reason: 'withdrawn', says: 'This nomination was withdrawn. The party may nominate again.' })
}
