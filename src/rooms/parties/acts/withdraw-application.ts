import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** The applicant wants no more to be admitted. */
export async function withdrawApplication(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'withdraw-application', told)
}
