import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { performStep } from './perform-step.ts'
import type { PartyStep } from './take-step.ts'

/** The agreement goes to the applicant, who signs it and leaves the date empty. */
export async function issueAgreement(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await performStep(context, 'issue-agreement', told)
}
