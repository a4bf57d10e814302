import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { describeAlternativeWithin, type DescribedAlternative } from './describe-alternative-within.ts'

/** Says anew what an alternative is. What others assessed of it before counts no more, as with the original; what is of other solutions stays. */
export async function describeAlternative(
  context: ActContext,
  input: DescribedAlternative,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => await describeAlternativeWithin(tx, input))
}
