import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** A party is expelled: from that day a bar on its return runs. */
export async function expelParty(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'expel-party', told)
}
