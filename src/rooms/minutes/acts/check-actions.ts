import { allOf, require, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { isKept, type Review } from '../imports/review.ts'
import { findByReference } from '../store-imports.ts'

/** An action that is new is not on the record yet: every one that is otherwise is told at once. */
export async function checkActions(tx: Transaction, { items }: Review): Promise<Verdict> {
  const kept = items.filter(isKept)
  const raised = kept.flatMap(item => item.actions.filter(isKept).map(one => ({ ...one, label: item.label })))
  const references = raised.map(({ reference }) => reference)
  const known = await findByReference(tx, 'action', references, 'all')
  return allOf(
    ...raised.map(({ reference, label }) =>
      require(!known.has(reference), {
        reason: 'exists',
        says: `Item ${label}: ${reference} is on the record already. Leave it out: it is there as it stands.`,
      }),
    ),
  )
}
