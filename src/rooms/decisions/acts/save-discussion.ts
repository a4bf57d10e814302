import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { type Discussion, discussionReference } from '../discussion.ts'
import { DISCUSSION_GUARDS } from '../store-offers.ts'
import { checkStepOf, excludedFrom, type Place, preparers, takePlace } from '../store-place.ts'

export type DiscussionText = Readonly<{
  /** The identifier of the item, or of the confidential item. */
  item: string
  text: string
  /** The version that the text was made from; absent for the first. */
  version?: number | undefined
}>

/** Keeps what was said at an item. Whoever drafts decisions takes the discussion down. */
export async function saveDiscussion(context: ActContext, input: DiscussionText): Promise<Verdict<SpineRecord>> {
  return await perform(context, async tx => {
    const place = await takePlace(tx, input.item)
    if (!place.ok) return place
    const step = await checkStepOf(tx, place.value, 'draft-decision')
    if (!step.ok) return step
    const free = await checkFree(tx, place.value.meeting.record.reference)
    if (!free.ok) return free
    const reference = referenceAt(place.value)
    const old = await take<Discussion>(tx, { kind: 'discussion', reference })
    return old === undefined ? granted(await begin(tx, place.value, input.text)) : await amend(tx, old, input)
  })
}

async function checkFree(tx: Transaction, meeting: string): Promise<Verdict> {
  const verdicts = []
  for (const check of tx.context.offers.of(DISCUSSION_GUARDS)) verdicts.push(await check(tx, meeting))
  return allOf(...verdicts)
}

function referenceAt({ meeting, item, isTwin }: Place): string {
  return discussionReference(meeting.record.reference, item.content.serial, isTwin)
}

async function begin(tx: Transaction, place: Place, text: string): Promise<SpineRecord> {
  const { meeting, item, parent, edition, body } = place
  const { record } = await keep<Discussion>(tx, {
    kind: 'discussion',
    reference: referenceAt(place),
    title: `Discussion of item ${item.content.number ?? item.content.serial}`,
    state: 'draft',
    classification: parent.classification,
    readers: preparers(edition, body.key, parent),
    excluded: excludedFrom(place),
    content: { meeting: meeting.record.reference, item: parent.id, text },
    body: body.key,
    parent: parent.id,
    edition: edition.from,
    words: text,
    verb: 'discussion-noted',
  })
  return record
}

async function amend(
  tx: Transaction,
  old: Kept<Discussion>,
  { text, version }: DiscussionText,
): Promise<Verdict<SpineRecord>> {
  if (old.record.state === 'published') {
    return refused({
      reason: 'minutes-published',
      says: 'The minutes that hold this have been published. Correct the minutes instead.',
      field: 'text',
    })
  }
  if (text === old.content.text) return granted(old.record)
  // Somebody who began the notes without seeing that there are some already has another text.
  const seen = checkVersion(old.record, version ?? 0)
  if (!seen.ok) return seen
  const kept = await change(tx, old, { verb: 'discussion-amended', content: { ...old.content, text }, words: text })
  return granted(kept.record)
}
