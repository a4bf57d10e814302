import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { ConfidentialItem, Item } from '../item.ts'

/** The confidential item of an item, if it has one. */
export async function findTwin(tx: Transaction, item: Kept<Item>): Promise<Kept<ConfidentialItem> | undefined> {
  const { twin } = item.content
  return twin === null ? undefined : await take<ConfidentialItem>(tx, { id: twin })
}
