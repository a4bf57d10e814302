import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Consultation } from '../consultation.ts'
import { stepped } from '../store-offerings.ts'
import { takeConsultation } from '../store-taken.ts'

export type ConsultationWithdrawal = Readonly<{ consultation: string; reason: string; version?: number | undefined }>

/** Ends a consultation before it closes. What came in is kept, and not published. */
export async function withdrawConsultation(
  context: ActContext,
  input: ConsultationWithdrawal,
): Promise<Verdict<Kept<Consultation>>> {
  return await perform(context, async tx => {
    const taken = await takeConsultation(tx, input.consultation, 'withdraw-consultation', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const reason = input.reason.trim()
    const content = { ...kept.content, withdrawnBecause: reason }
    const withdrawn = await change(tx, kept, { verb: 'consultation-withdrawn', state: to, content, input: { reason } })
    await stepped(tx, withdrawn)
    return granted(withdrawn)
  })
}
