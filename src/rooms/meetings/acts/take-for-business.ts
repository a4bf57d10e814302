import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { noSuch } from '../absent.ts'
import { isInSession } from '../meeting.ts'
import { type TakenItem, takeItem } from './take-item.ts'

export type BusinessItem = TakenItem

/**
 * An item at which something is to be recorded, locked with its meeting.
 *
 * In English:
 * - the meeting is in session;
 * - the item has not been withdrawn or carried over;
 * - a confidential item has been opened, which needs that everybody there has signed.
 */
export async function takeForBusiness(tx: Transaction, item: string): Promise<Verdict<BusinessItem>> {
  const taken = await takeItem(tx, item)
  if (taken === undefined) return noSuch('item')
  const { meeting, isTwin } = taken
  if (!isInSession(meeting.content)) {
    return refused({ reason: 'not-in-session', says: 'The meeting is not in session. Open it, or resume it, first.' })
  }
  const { state } = taken.item.record
  if (state === 'withdrawn' || state === 'carried-over') {
    return refused({ reason: 'item-not-open', says: 'The item is not dealt with at this meeting.' })
  }
  if (isTwin && state === 'listed') {
    return refused({ reason: 'item-not-open', says: 'The item has not been opened. Open it, so that all is in order.' })
  }
  return granted(taken)
}
