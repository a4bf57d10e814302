import { type Classification, compareClassifications } from '../../kit/classification.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'

/** The decision that lets a late response in: one that has been recorded, and that all may read who may read of the consultation. */
export async function findDecision(
  tx: Transaction,
  reference: string,
  classification: Classification,
): Promise<Verdict<SpineRecord>> {
  const no = (reason: string, says: string) => refused({ reason, says, field: 'authority' })
  const decision = await take(tx, { kind: 'decision', reference: reference.trim() })
  if (decision?.record.state !== 'recorded')
    return no('no-such-authority', 'Name a decision that has been recorded, by its reference.')
  return compareClassifications(decision.record.classification, classification) > 0
    ? no(
        'authority-more-secret',
        'Fewer people may read that decision than may read of the consultation. Name another.',
      )
    : granted(decision.record)
}
