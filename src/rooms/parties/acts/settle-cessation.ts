import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { takeParty } from '../store-taken.ts'
import { endWithin } from './end-within.ts'

/** The day has come on which a party was to cease. Whoever comes second finds it done. */
export async function settleCessation(
  context: ActContext,
  { party }: Readonly<{ party: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const kept = await takeParty(tx, party)
    if (!kept.ok) return kept
    const { ceasedOn } = kept.value.content.admission
    if (ceasedOn === null || ceasedOn > tx.today) return granted(party)
    // It was judged when the day was set, and nothing that would have forbidden it came in since.
    const ended = await endWithin(tx, 'cease-party', { party, on: ceasedOn }, { isTakenOver: true })
    return ended.ok ? granted(party) : ended
  })
}
