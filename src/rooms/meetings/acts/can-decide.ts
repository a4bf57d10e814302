import type { Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Quorum } from '../../bodies/quorum.ts'
import type { TakenItem } from './take-item.ts'

/** An item at which the body may decide, and why it may. */
export type Business = TakenItem & Readonly<{ quorum: Quorum }>

/** May the body decide at this item now: is it in session, is the item open to business, and are there enough to decide? */
export async function canDecide(_tx: Transaction, _item: string): Promise<Verdict<Business>> {
  throw new Error('being written')
}
