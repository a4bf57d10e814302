import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { concludeItem } from './conclude-item.ts'
import type { AskedOfItem } from './take-item-in-hand.ts'

/** Concludes an item; a decision or a note is not needed, because to conclude it says that there is none. */
export async function closeItem(context: ActContext, asked: AskedOfItem): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const concluded = await concludeItem(tx, asked)
    return concluded.ok ? granted(asked.item) : concluded
  })
}
