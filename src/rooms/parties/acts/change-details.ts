import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { changeDetailsWithin, type DetailsChange } from './change-details-within.ts'

/** Changes the name or other details of a party, in an act of its own. */
export async function changeDetails(context: ActContext, told: DetailsChange): Promise<Verdict<string>> {
  return await perform(context, async tx => await changeDetailsWithin(tx, told))
}
