import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { type LicenceChange, changeLicenceWithin } from './change-licence-within.ts'

/** Puts right what was told of a licence: its number, its days, what shows it. What stood before stays in the history. */
export async function changeLicence(context: ActContext, told: LicenceChange): Promise<Verdict<string>> {
  return await perform(context, async tx => await changeLicenceWithin(tx, told))
}
