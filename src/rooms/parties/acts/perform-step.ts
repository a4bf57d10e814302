import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { PartyAct } from '../admission.ts'
import { type Further, type PartyStep, takeStep } from './take-step.ts'

/** A step in a transaction of its own; answers the reference of the party. */
export async function performStep(
  context: ActContext,
  act: PartyAct,
  told: PartyStep,
  further: Further = {},
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeStep(tx, act, told, further)
    return taken.ok ? granted(taken.value.party.record.reference) : taken
  })
}
