import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { declareCategoryWithin, type CategoryDeclaration } from './declare-category-within.ts'

/** A party says which category it is in from a day on: its own contact does, or whoever keeps the register. A body may note it later. */
export async function declareCategory(context: ActContext, told: CategoryDeclaration): Promise<Verdict<string>> {
  return await perform(context, async tx => await declareCategoryWithin(tx, told))
}
