import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { ConfidentialItem, Item } from '../item.ts'
import type { Meeting } from '../meeting.ts'
import type { MeetingParts } from '../store.ts'
import { findMeetingOf } from '../store-within.ts'
import { takeParts } from './take-parts.ts'

export type TakenItem = Readonly<{
  meeting: Kept<Meeting>
  item: Kept<Item>
  twin: Kept<ConfidentialItem> | undefined
  /** Is it the confidential item that was asked for? */
  isTwin: boolean
  /** All that the meeting has. */
  parts: MeetingParts
}>

/**
 * An item with its meeting and its confidential item; the meeting is locked until the transaction ends, and all of it with the meeting. `id` is
 * the item's, or the confidential item's.
 */
export async function takeItem(tx: Transaction, id: string): Promise<TakenItem | undefined> {
  const reference = await findMeetingOf(tx, id)
  const parts = reference === undefined ? undefined : await takeParts(tx, reference)
  if (parts === undefined) return undefined
  const item = parts.items.find(({ record, content }) => record.id === id || content.twin === id)
  if (item === undefined) return undefined
  return { meeting: parts.meeting, item, twin: parts.twins.get(item.record.id), isTwin: item.record.id !== id, parts }
}
