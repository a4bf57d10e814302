import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { lifecycleOfElection } from '../election.ts'

/** What says whether a window of an election is open: its lifecycle, its state, and the clock once the lock is held. */
export function openingOf(tx: Transaction, record: Pick<SpineRecord, 'edition' | 'state'>) {
  return { lifecycle: lifecycleOfElection(editionOf(tx, record)), state: record.state, now: tx.context.now() }
}
