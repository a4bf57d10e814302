import { granted, refused, type Refusal, type Verdict } from '../../../kit/verdict.ts'
import { personGroup } from '../../../shell/ledger/audience.ts'
import { change, checkVersion, keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Discussion, discussionReference } from '../../decisions/door.ts'
import { recusedFrom } from '../../meetings/door.ts'
import type { Minutes } from '../minutes.ts'
import { placesOn } from '../place-on-sheet.ts'
import { readersOfMinutes } from './readers-of-minutes.ts'
import type { MinutesInHand } from './take-minutes.ts'

export type AmendedText = Readonly<{
  /** The number of the item. */
  item: number
  text: string
  /** The version of the notes that the text was made from; absent if there were none. */
  version?: number | undefined
}>

/**
 * Puts what the minutes say was said at an item into other words, within an act that has the minutes in hand. Somebody who did not see the newest
 * text is refused.
 */
export async function putDiscussion(
  tx: Transaction,
  { parts, open, edition, step }: MinutesInHand,
  minutes: Kept<Minutes>,
  { item: number, text, version }: AmendedText,
): Promise<Verdict> {
  const place = placesOn(parts, minutes.content.twin, open.record.classification).find(
    one => one.number === number && one.id !== null,
  )
  const item = parts.items.find(({ content }) => content.number === number)
  if (place?.id == null || item === undefined) return refused(NO_ITEM)
  const isTwin = place.id !== item.record.id
  const own = isTwin ? parts.twins.get(item.record.id)?.record : item.record
  if (own === undefined) return refused(NO_ITEM)
  const reference = discussionReference(minutes.content.meeting, item.content.serial, isTwin)
  const old = await take<Discussion>(tx, { kind: 'discussion', reference })
  const seen = old === undefined ? granted() : checkVersion(old.record, version ?? 0)
  if (!seen.ok) return seen
  if (text.trim() === (old?.content.text ?? '').trim()) return refused(SAME)
  const told = { verb: 'discussion-amended', words: text } as const
  if (old !== undefined) {
    await change<Discussion>(tx, old, { ...told, content: { ...old.content, text } })
    return granted()
  }
  const state = step.to === 'approved' ? 'circulated' : step.to
  await keep<Discussion>(tx, {
    ...told,
    kind: 'discussion',
    reference,
    title: `Discussion of item ${number}`,
    state,
    classification: own.classification,
    readers: readersOfMinutes(edition, own.body ?? '', own.classification, step.to),
    excluded: own.classification === 'white' ? [] : recusedFrom(parts, number).map(personGroup),
    content: { meeting: minutes.content.meeting, item: own.id, text },
    body: own.body ?? undefined,
    parent: own.id,
    edition: own.edition,
  })
  return granted()
}

const NO_ITEM: Refusal = { reason: 'no-such-item', says: 'Choose an item of the list.', field: 'item' }

const SAME: Refusal = {
  reason: 'nothing-changed',
  says: 'The words are the same as before. Change them, or leave.',
  field: 'text',
}
