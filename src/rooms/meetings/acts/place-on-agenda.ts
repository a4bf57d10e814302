import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { noSuch } from '../absent.ts'
import { mayBeNamedAt } from '../agenda.ts'
import type { Item } from '../item.ts'
import { isOver } from '../meeting.ts'
import { businessItem } from '../planned-item.ts'
import type { MeetingParts } from '../store.ts'
import type { Matter } from '../store-offerings.ts'
import { placePaperOn } from './place-paper-on.ts'
import { putOnAgenda } from './put-on-agenda.ts'
import { takeParts } from './take-parts.ts'

/**
 * Puts a matter on the agenda of a meeting within another act, and answers the identifier of its item: where there is a standing item of its kind,
 * that one. Whoever asks has judged who may do it.
 */
export async function placeOnAgenda(tx: Transaction, reference: string, matter: Matter): Promise<Verdict<string>> {
  const parts = await takeParts(tx, reference)
  if (parts === undefined) return noSuch('meeting')
  if (isOver(parts.meeting.content)) {
    return refused({ reason: 'meeting-over', says: 'The meeting is over. Choose one that is still to come.' })
  }
  const there = parts.items.find(({ content }) => matter.subject !== null && content.subjects.includes(matter.subject))
  if (there !== undefined) return granted(there.record.id)
  const item = (await takenThere(tx, parts, matter)) ?? (await onItsOwn(tx, parts, matter))
  if (matter.paper === undefined) return granted(item.record.id)
  const placed = await placePaperOn(tx, parts.meeting, item, matter.paper)
  return placed.ok ? granted(item.record.id) : placed
}

async function takenThere(
  tx: Transaction,
  { items }: MeetingParts,
  { kind, subject, classification }: Matter,
): Promise<Kept<Item> | undefined> {
  if (kind === 'business') return undefined
  const standing = items.find(
    ({ record, content }) => content.standing !== null && content.kind === kind && record.state === 'listed',
  )
  if (standing === undefined || classification === 'red') return undefined
  if (subject === null || !mayBeNamedAt({ classification }, standing.record.classification)) return standing
  await link(tx, standing.record.id, subject, 'about')
  const content = { ...standing.content, subjects: [...standing.content.subjects, subject] }
  return await change<Item>(tx, standing, { verb: 'item-taken-up', content })
}

async function onItsOwn(tx: Transaction, parts: MeetingParts, matter: Matter): Promise<Kept<Item>> {
  const { title, purpose, classification, kind, presenterKey, subject } = matter
  const planned = businessItem(editionOf(tx, parts.meeting.record).classification, {
    title,
    purpose,
    classification,
    kind: kind === 'place-for-papers' ? 'business' : kind,
    presenterKey: presenterKey ?? null,
    subjects: subject === null ? [] : [subject],
  })
  return await putOnAgenda(tx, parts, planned)
}
