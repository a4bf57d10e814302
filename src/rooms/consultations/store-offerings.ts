import type { Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { offering } from '../../shell/offers.ts'
import type { Consultation } from './consultation.ts'
import type { ConsultationDraft } from './draft.ts'

/** How a draft on a record of some kind is opened: the room that has the record judges whether it may be, and issues it. */
export type ConsultationOpener = Readonly<{
  kind: string
  open: (tx: Transaction, draft: Kept<ConsultationDraft>) => Promise<Verdict<Kept<Consultation>>>
}>

export const CONSULTATION_OPENERS = offering<ConsultationOpener>('consultation-openers')

/** What else happens when a consultation is issued, extended, closed, collated, published or withdrawn: in the same transaction. */
export const CONSULTATION_STEPPED =
  offering<(tx: Transaction, consultation: Kept<Consultation>) => Promise<void>>('consultation-stepped')

export async function stepped(tx: Transaction, consultation: Kept<Consultation>): Promise<void> {
  for (const told of tx.context.offers.of(CONSULTATION_STEPPED)) await told(tx, consultation)
}
