import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { endWithin } from './end-within.ts'
import type { PartyStep } from './take-step.ts'

/** Ends a party’s being one, for a reason: at once, or from a day to come on. */
export async function ceaseParty(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const ended = await endWithin(tx, 'cease-party', told)
    return ended.ok ? granted(ended.value.party.record.reference) : ended
  })
}
