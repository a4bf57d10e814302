import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Decision } from '../decision.ts'
import { takePlace } from '../store-place.ts'
import { decideAt, type NewDecision } from './decide-at.ts'

/** Records what the body, or its chair, has decided at an item, and carries out what follows from it. */
export async function recordDecision(context: ActContext, input: NewDecision): Promise<Verdict<Kept<Decision>>> {
  return await perform(context, async tx => {
    const place = await takePlace(tx, input.item)
    return place.ok ? await decideAt(tx, place.value, input, null) : place
  })
}
