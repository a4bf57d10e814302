import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { describeModificationWithin, type NewDescription } from './describe-modification-within.ts'

/**
 * Says anew what a modification is about and whom it touches. What it said before stays in its versions; what others assessed of another solution
 * counts no more, from this very act on.
 */
export async function describeModification(
  context: ActContext,
  input: NewDescription,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => await describeModificationWithin(tx, input))
}
