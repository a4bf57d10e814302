import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import type { Item } from '../item.ts'

/** Says on an item that was carried over where it has gone. */
export async function noteCarried(tx: Transaction, item: Kept<Item>, to: SpineRecord): Promise<void> {
  await change<Item>(tx, item, {
    verb: 'item-carried-over',
    state: 'carried-over',
    content: { ...item.content, carriedTo: to.id },
  })
}
