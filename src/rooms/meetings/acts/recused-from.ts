import { recusedAmong } from '../interest.ts'
import type { MeetingParts } from '../store.ts'

/** The persons who have withdrawn from the item with this number, or from the whole meeting, as far as these parts tell. */
export function recusedFrom(
  parts: Pick<MeetingParts, 'meeting' | 'items' | 'twins'>,
  number: number,
): readonly string[] {
  const item = parts.items.find(({ content }) => content.number === number)
  const twin = item === undefined ? undefined : parts.twins.get(item.record.id)
  return recusedAmong(parts.meeting.content.interests, item?.content.recusals ?? [], twin?.content.recusals ?? [])
}
