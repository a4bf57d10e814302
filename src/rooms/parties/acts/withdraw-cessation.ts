import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** A party stays after all. */
export async function withdrawCessation(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'withdraw-cessation', told)
}
