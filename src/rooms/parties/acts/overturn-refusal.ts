import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** The regulator has determined that the applicant is to be admitted. */
export async function overturnRefusal(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'overturn-refusal', told)
}
