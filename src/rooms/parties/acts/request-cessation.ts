import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** A party wants to cease to be one. */
export async function requestCessation(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'request-cessation', told)
}
