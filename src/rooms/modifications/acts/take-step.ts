import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { takeStepWithin, type NewStep } from './take-step-within.ts'

/** Takes the next step of a modification, as the process that it follows provides. */
export async function takeStep(context: ActContext, input: NewStep): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => await takeStepWithin(tx, input))
}
