import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { ConfidentialItem, Item } from '../item.ts'
import type { Meeting } from '../meeting.ts'

export type TakenItem = Readonly<{
  meeting: Kept<Meeting>
  item: Kept<Item>
  twin: Kept<ConfidentialItem> | undefined
}>

/** An item with its meeting and its confidential item, locked in this order. `id` is the item's, or the confidential item's. */
export async function takeItem(tx: Transaction, id: string): Promise<TakenItem | undefined> {
  const found = await take<Item | ConfidentialItem>(tx, { id })
  if (found === undefined) return undefined
  throw new Error('being written')
}
