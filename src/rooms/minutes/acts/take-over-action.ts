import { getLifecycle } from '../../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { nextNumber } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { parseReference } from '../../../kit/pack/reference-pattern.ts'
import type { Action } from '../../actions/door.ts'
import type { Item } from '../../meetings/door.ts'
import type { ReviewAction } from '../imports/review.ts'

/** Takes over an action that old minutes raised at an item, with the number that it had; the series of the meeting goes on after it. */
export async function takeOverAction(tx: Transaction, item: Kept<Item>, read: ReviewAction): Promise<Verdict> {
  const { reference, owner, text, dueWords, dueOn } = read
  const { record, content } = item
  const edition = editionOf(tx, record)
  const number = parseReference(edition.references, 'action', reference)?.['number']
  if (owner === null || typeof number !== 'number') {
    return refused({ reason: 'not-a-reference', says: `“${reference}” cannot be taken over. Correct it first.` })
  }
  if ((await take(tx, { kind: 'action', reference })) !== undefined) {
    return refused({
      reason: 'exists',
      says: `${reference} is on the record already. Leave it out: it is on the record as it stands there.`,
    })
  }
  const action: Action = {
    meeting: content.meeting,
    item: record.id,
    number,
    owner,
    text,
    due: { words: dueWords, on: dueOn, meeting: null },
    confidential: false,
    updates: [],
    targets: [],
    closedBy: null,
  }
  await nextNumber(tx, `action:${content.meeting}`, number)
  await keep<Action>(tx, {
    kind: 'action',
    reference,
    title: `${owner.words} to ${text}`.replaceAll(/\s+/g, ' ').slice(0, 160).toWellFormed(),
    state: getLifecycle(edition, 'action').initial,
    classification: record.classification,
    content: action,
    body: record.body ?? undefined,
    parent: record.id,
    onDate: dueOn ?? undefined,
    position: number,
    edition: record.edition,
    words: `${owner.words} ${text}`,
    verb: 'action-entered',
    authority: `${content.meeting}, item ${content.number}`,
    effectiveOn: record.onDate ?? undefined,
  })
  return granted()
}
