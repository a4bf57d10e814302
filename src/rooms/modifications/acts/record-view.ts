import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { recordViewWithin, type NewView } from './record-view-within.ts'

/** Records how the proposer, the group, respondents or voters hold that a solution serves an objective; a newer view takes the place of theirs. */
export async function recordView(context: ActContext, input: NewView): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => await recordViewWithin(tx, input))
}
