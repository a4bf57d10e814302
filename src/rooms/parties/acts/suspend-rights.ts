import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** The rights of a party in default are suspended. */
export async function suspendRights(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'suspend-rights', told)
}
