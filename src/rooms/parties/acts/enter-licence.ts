import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { enterLicenceWithin, type LicenceEntry } from './enter-licence-within.ts'

/** Enters a licence that a party holds from a day on, and what shows it. */
export async function enterLicence(context: ActContext, told: LicenceEntry): Promise<Verdict<string>> {
  return await perform(context, async tx => await enterLicenceWithin(tx, told))
}
