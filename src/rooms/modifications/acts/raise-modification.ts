import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { type NewModification, raiseWithin } from './raise-within.ts'

/** Raises a modification: it gets its number and stands in the register, at the beginning of the process in force today. */
export async function raiseModification(
  context: ActContext,
  input: NewModification,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => await raiseWithin(tx, input))
}
