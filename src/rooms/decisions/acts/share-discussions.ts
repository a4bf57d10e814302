import { audienceOf, bodyGroup } from '../../../shell/ledger/audience.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { preparers } from '../store-place.ts'
import { takeDiscussionsOfMeeting } from '../store.ts'

/**
 * Opens the notes of a meeting to more readers, within the transaction of the act that does so: `circulated` to the members and alternates of
 * the body, `published` to all who may read their class. Confidential notes go only to those who have signed, in both cases.
 */
export async function shareDiscussions(
  transaction: Transaction,
  meeting: string,
  state: 'circulated' | 'published',
): Promise<void> {
  for (const discussion of await takeDiscussionsOfMeeting(transaction, meeting)) {
    const { record } = discussion
    if (record.state === state || record.state === 'published') continue
    await change(transaction, discussion, {
      verb: state === 'published' ? 'discussion-published' : 'discussion-circulated',
      state,
      readers: readersOf(transaction, record, state),
    })
  }
}

function readersOf(
  transaction: Transaction,
  record: SpineRecord,
  state: 'circulated' | 'published',
): readonly string[] {
  const edition = editionOf(transaction, record)
  const body = record.body ?? ''
  const ofClass = audienceOf(edition.classification, record.classification, record)
  const first = preparers(edition, body, record)
  const { needsDeclaration } = edition.classification.classes[record.classification]
  if (state === 'published' || needsDeclaration) return [...first, ...ofClass]
  return [...first, ...MEMBERS.map(who => bodyGroup(who, body))]
}

const MEMBERS = ['members-of-the-body', 'alternates-of-the-body', 'attendees-of-the-body'] as const
