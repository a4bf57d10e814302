import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** The fee has been received; the note has the number of the invoice or of the payment. */
export async function recordFee(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'record-fee', told)
}
