import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { endLicenceWithin, type LicenceEnding } from './end-licence-within.ts'

/** Records that a licence has ended, and what shows it: it obliges the party to stay no more. */
export async function endLicence(context: ActContext, told: LicenceEnding): Promise<Verdict<string>> {
  return await perform(context, async tx => await endLicenceWithin(tx, told))
}
