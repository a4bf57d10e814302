import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { type CategoryCorrection, correctCategoryWithin } from './correct-category-within.ts'

/**
 * Puts a declaration right that was entered wrongly: what stood before stays in the history, with the reason.
 *
 * In English:
 * - the keepers of the register correct; a party itself what it has declared as long as no body has noted it;
 * - what a body noted was the other text, so the corrected declaration waits to be noted again.
 */
export async function correctCategory(context: ActContext, told: CategoryCorrection): Promise<Verdict<string>> {
  return await perform(context, async tx => await correctCategoryWithin(tx, told))
}
