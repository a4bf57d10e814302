import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Item } from '../item.ts'

/** Gives these items of an agenda their new numbers. */
export async function renumber(
  tx: Transaction,
  items: readonly Kept<Item>[],
  numbers: readonly Readonly<{ id: string; number: number }>[],
): Promise<void> {
  for (const { id, number } of numbers) {
    const item = items.find(({ record }) => record.id === id)
    if (item === undefined) continue
    const content = { ...item.content, number }
    await change<Item>(tx, item, { verb: 'item-moved', position: number, content })
  }
}
