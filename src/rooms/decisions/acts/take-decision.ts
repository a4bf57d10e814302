import { isIdentifier } from '../../../kit/identifier.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Decision } from '../decision.ts'

/** A decision by its identifier or its reference, locked. */
export async function takeDecision(tx: Transaction, which: string): Promise<Verdict<Kept<Decision>>> {
  const kept = await take<Decision>(tx, isIdentifier(which) ? { id: which } : { kind: 'decision', reference: which })
  return kept === undefined || kept.record.kind !== 'decision'
    ? refused({ reason: 'no-such-decision', says: 'There is no such decision. Check its reference.' })
    : granted(kept)
}
