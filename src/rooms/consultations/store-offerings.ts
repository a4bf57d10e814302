import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { offering } from '../../shell/offers.ts'
import type { Consultation } from './consultation.ts'

/** What else happens when a consultation is issued, extended, closed, collated or withdrawn: in the same transaction. */
export const CONSULTATION_STEPPED =
  offering<(tx: Transaction, consultation: Kept<Consultation>) => Promise<void>>('consultation-stepped')

export async function stepped(tx: Transaction, consultation: Kept<Consultation>): Promise<void> {
  for (const told of tx.context.offers.of(CONSULTATION_STEPPED)) await told(tx, consultation)
}
