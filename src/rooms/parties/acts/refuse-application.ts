import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** The application is refused, for a reason that stands in the application. */
export async function refuseApplication(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'refuse-application', told)
}
