import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** The regulator has determined that the refusal stands. */
export async function upholdRefusal(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'uphold-refusal', told)
}
