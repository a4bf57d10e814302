import { granted, type Refusal, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { noSuch } from '../absent.ts'
import type { Interest } from '../interest.ts'
import type { ConfidentialItem, Item } from '../item.ts'
import type { Meeting } from '../meeting.ts'
import type { MeetingParts } from '../store.ts'
import { hideFromRecused } from './hide-from-recused.ts'

type Changed = (interests: readonly Interest[]) => readonly Interest[]

/** Keeps what was declared where it belongs, be it the meeting, an item or its confidential item; what is to be hidden by it is hidden. */
export async function keepInterests(
  tx: Transaction,
  parts: MeetingParts,
  itemId: string | undefined,
  verb: string,
  changed: Changed,
): Promise<Verdict> {
  const kept =
    itemId === undefined ? await onMeeting(tx, parts, verb, changed) : await onItem(tx, parts, itemId, verb, changed)
  if (kept.ok) await hideFromRecused(tx, parts.meeting.record.reference, parts)
  return kept
}

async function onMeeting(tx: Transaction, { meeting }: MeetingParts, verb: string, changed: Changed): Promise<Verdict> {
  const interests = changed(meeting.content.interests)
  if (isSame(meeting.content.interests, interests)) return refused(NOTHING)
  const content = { ...meeting.content, interests }
  await change<Meeting>(tx, meeting, { verb, content })
  return granted()
}

async function onItem(
  tx: Transaction,
  parts: MeetingParts,
  id: string,
  verb: string,
  changed: Changed,
): Promise<Verdict> {
  const item = parts.items.find(({ record, content }) => record.id === id || content.twin === id)
  if (item === undefined) return noSuch('item')
  const twin = parts.twins.get(item.record.id)
  const before = (twin ?? item).content.recusals
  const recusals = changed(before)
  if (isSame(before, recusals)) return refused(NOTHING)
  if (twin === undefined) {
    const content = { ...item.content, recusals }
    await change<Item>(tx, item, { verb, content })
  } else {
    const content = { ...twin.content, recusals }
    await change<ConfidentialItem>(tx, twin, { verb, content })
  }
  return granted()
}

function isSame(before: readonly Interest[], after: readonly Interest[]): boolean {
  return before.length === after.length && before.every((interest, n) => interest === after[n])
}

const NOTHING: Refusal = {
  reason: 'nothing-declared',
  says: 'They have declared no interest here that could be withdrawn. Load the page again.',
}
