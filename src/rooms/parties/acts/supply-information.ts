import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { answeringRequests } from './answering-requests.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** The applicant answers what it was asked: the reason says how. The form itself is amended by an act of its own. */
export async function supplyInformation(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'supply-information', told, answeringRequests(told))
}
