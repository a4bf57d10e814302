import type { Offers } from '../../../shell/offers.ts'
import { isUnfinished } from '../item.ts'
import type { MeetingParts } from '../store.ts'
import { ITEM_OUTCOME, type Read } from '../store-offerings.ts'
import type { UnfinishedItem } from '../unfinished-items.ts'

/**
 * The items that have come to nothing yet: neither concluded nor carried over, and without a decision or a note of what was said, be it at the
 * confidential item.
 */
export async function listWithoutOutcome(
  read: Read,
  offers: Offers,
  { items }: Pick<MeetingParts, 'items'>,
): Promise<readonly (UnfinishedItem & Readonly<{ id: string }>)[]> {
  const waiting = items.filter(({ record }) => isUnfinished(record.state))
  if (waiting.length === 0) return []
  const ids = waiting.flatMap(({ record, content }) => [record.id, ...(content.twin === null ? [] : [content.twin])])
  const found = new Set<string>()
  for (const { hasOutcome } of offers.of(ITEM_OUTCOME)) for (const id of await hasOutcome(read, ids)) found.add(id)
  return waiting
    .filter(({ record, content }) => !found.has(record.id) && !(content.twin !== null && found.has(content.twin)))
    .map(({ record, content }) => ({ id: record.id, number: content.number ?? 0, title: record.title }))
}
