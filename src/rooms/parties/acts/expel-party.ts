import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { endWithin } from './end-within.ts'
import type { PartyStep } from './take-step.ts'

/** A party is expelled: from that day a bar on its return runs. */
export async function expelParty(context: ActContext, told: PartyStep): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const ended = await endWithin(tx, 'expel-party', told)
    return ended.ok ? granted(ended.value.party.record.reference) : ended
  })
}
