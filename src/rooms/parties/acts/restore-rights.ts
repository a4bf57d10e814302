import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** The rights of a party come back to it. */
export async function restoreRights(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'restore-rights', told)
}
