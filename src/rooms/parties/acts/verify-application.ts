import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** The application is complete: the fee falls due. */
export async function verifyApplication(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'verify-application', told)
}
