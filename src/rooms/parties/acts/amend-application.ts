import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { amendApplicationWithin, type ApplicationAmendment } from './amend-application-within.ts'

/** Other words in the form of an application that has not been verified yet: by the applicant, or by those who keep the register. */
export async function amendApplication(context: ActContext, told: ApplicationAmendment): Promise<Verdict<string>> {
  return await perform(context, async tx => await amendApplicationWithin(tx, told))
}
