import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { keepEarlierAction } from '../../actions/door.ts'
import type { Item } from '../../meetings/door.ts'
import type { ReviewAction } from '../imports/review.ts'

/** Takes over an action that old minutes raised at an item, with the number that it had; the series of the meeting goes on after it. */
export async function takeOverAction(tx: Transaction, item: Kept<Item>, read: ReviewAction): Promise<Verdict> {
  const { reference, owner, text, dueWords, dueOn } = read
  const { record, content } = item
  if (owner === null) {
    return refused({ reason: 'no-owner', says: `“${reference}” has nobody to do it. Say who does it first.` })
  }
  const kept = await keepEarlierAction(tx, {
    reference,
    said: {
      meeting: content.meeting,
      item: record.id,
      owner,
      text,
      due: { words: dueWords, on: dueOn, meeting: null },
      confidential: false,
    },
    edition: editionOf(tx, record),
    classification: record.classification,
    body: record.body ?? undefined,
    parent: record.id,
    authority: `${content.meeting}, item ${content.number}`,
    effectiveOn: record.onDate ?? undefined,
  })
  return kept.ok ? granted() : kept
}
