import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { carryItem } from './carry-item.ts'
import { type AskedOfItem, takeItemInHand } from './take-item-in-hand.ts'

/** Carries an item that was not reached over to the next meeting; answers its identifier. */
export async function carryOver(context: ActContext, asked: AskedOfItem): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeItemInHand(tx, asked, 'carry-over-item')
    if (!taken.ok) return taken
    await carryItem(tx, taken.value.meeting, taken.value.item)
    return granted(taken.value.item.record.id)
  })
}
