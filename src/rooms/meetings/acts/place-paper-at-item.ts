import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { placePaperOn } from './place-paper-on.ts'
import { takeItemInHand } from './take-item-in-hand.ts'

/** Gives a paper its place at an item of an agenda; answers the reference that it has from now on. */
export async function placePaperAtItem(
  context: ActContext,
  { item, paper }: Readonly<{ item: string; paper: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeItemInHand(tx, { item }, 'edit-item')
    if (!taken.ok) return taken
    const placed = await placePaperOn(tx, taken.value.meeting, taken.value.item, paper)
    return placed.ok ? granted(placed.value.record.reference) : placed
  })
}
