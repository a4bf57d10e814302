import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** The applicant, or the body, puts the refusal before the regulator. */
export async function referRefusal(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'refer-refusal', told)
}
