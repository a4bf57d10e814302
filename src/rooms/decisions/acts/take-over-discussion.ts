import { granted, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Discussion, discussionReference } from '../discussion.ts'
import { takePlace } from '../store-place.ts'

/**
 * Takes over what was said at an item of a meeting that was held before its record was kept here, within the act that takes over the meeting.
 * Whoever may read its class may read it.
 */
export async function takeOverDiscussion(
  tx: Transaction,
  { item: id, text }: Readonly<{ item: string; text: string }>,
): Promise<Verdict<Kept<Discussion>>> {
  const place = await takePlace(tx, id)
  if (!place.ok) return place
  const { meeting, item, parent, edition, body, isTwin } = place.value
  return granted(
    await keep<Discussion>(tx, {
      kind: 'discussion',
      reference: discussionReference(meeting.record.reference, item.content.serial, isTwin),
      title: `Discussion of item ${item.content.number ?? item.content.serial}`,
      state: 'circulated',
      classification: parent.classification,
      content: { meeting: meeting.record.reference, item: parent.id, text },
      body: body.key,
      parent: parent.id,
      edition: edition.from,
      words: text,
      verb: 'discussion-taken-over',
      effectiveOn: meeting.record.onDate ?? undefined,
    }),
  )
}
