import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** Ends a party’s being one, for a reason. */
export async function ceaseParty(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'cease-party', told)
}
