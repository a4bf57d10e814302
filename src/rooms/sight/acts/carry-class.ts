import { compareClassifications } from '../../../kit/classification.ts'
import { listBelow } from '../../../shell/ledger/below-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { giveClass } from './give-class.ts'

/** Gives the class of a record to everything below it that is more open; answers how many there were. */
export async function carryClass(tx: Transaction, holder: SpineRecord, reason: string): Promise<number> {
  let carried = 0
  for (const id of await listBelow(tx, holder.id)) {
    const kept = await take<unknown>(tx, { id })
    if (kept === undefined || compareClassifications(kept.record.classification, holder.classification) >= 0) continue
    const given = await giveClass(tx, kept, holder.classification, reason)
    // Making something more secret is always possible: what is for fewer readers is kept from more.
    if (!given.ok) throw new Error(given.refusals[0]?.says)
    carried++
  }
  return carried
}
