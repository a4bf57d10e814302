import { allOf, require, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { isKept, type Review } from '../imports/review.ts'
import { findByReference } from '../store-imports.ts'

/** An action that is new is not on the record yet, and one of which something is said is: every one that is otherwise is told at once. */
export async function checkActions(tx: Transaction, { items }: Review): Promise<Verdict> {
  const kept = items.filter(isKept)
  const raised = kept.flatMap(item => item.actions.filter(isKept).map(one => ({ ...one, label: item.label })))
  const told = kept.flatMap(item => item.updates.filter(isKept).map(one => ({ ...one, label: item.label })))
  const references = [...raised, ...told].map(({ reference }) => reference)
  const known = await findByReference(tx, 'action', references, 'all')
  const own = raised.map(({ reference }) => reference)
  return allOf(
    ...raised.map(({ reference, label }) =>
      require(!known.has(reference), {
        reason: 'exists',
        says: `Item ${label}: ${reference} is on the record already. Leave it out: it is there as it stands.`,
      }),
    ),
    ...told.map(({ reference, label }) =>
      require(known.has(reference) || own.includes(reference), {
        reason: 'no-such-action',
        says: `Item ${label}: ${reference} is not on the record, so nothing can be said of it. Enter it first, or leave the update out.`,
      }),
    ),
  )
}
