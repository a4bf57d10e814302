import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** The agreement has come back signed and undated: it waits for the countersignature. */
export async function returnAgreement(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'return-agreement', told)
}
