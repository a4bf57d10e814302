import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Item } from '../item.ts'
import { hasBegun } from '../meeting.ts'
import { type AskedOfItem, takeItemInHand } from './take-item-in-hand.ts'

/** Concludes an item within another act: what was to be said and decided at it is on the record. */
export async function concludeItem(tx: Transaction, asked: AskedOfItem): Promise<Verdict<Kept<Item>>> {
  const taken = await takeItemInHand(tx, asked, 'conclude-item')
  if (!taken.ok) return taken
  const { item, meeting } = taken.value
  if (!hasBegun(meeting.content)) {
    return refused({
      reason: 'not-in-session',
      says: 'The meeting has not been opened. Carry the item over, or take it off.',
    })
  }
  const content = { ...item.content, openedAt: item.content.openedAt ?? tx.at, closedAt: tx.at }
  return granted(await change<Item>(tx, item, { verb: 'item-concluded', state: 'concluded', content }))
}
