import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { type CategoryWithdrawal, withdrawCategoryWithin } from './withdraw-category-within.ts'

/** Takes back a declaration that should not have been made: the category before it goes on. */
export async function withdrawCategory(context: ActContext, told: CategoryWithdrawal): Promise<Verdict<string>> {
  return await perform(context, async tx => await withdrawCategoryWithin(tx, told))
}
