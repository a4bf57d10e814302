import { findReferences } from '../../../kit/pack/reference-pattern.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { takeOverDecision, takeOverDiscussion } from '../../decisions/door.ts'
import { type EarlierItem, type Item, type Meeting, takeOverMeeting } from '../../meetings/door.ts'
import { isKept, type Review, type ReviewItem, type ReviewUpdate } from '../imports/review.ts'
import { findByReference } from '../store-imports.ts'
import { takeOverAction } from './take-over-action.ts'
import { takeOverUpdate } from './take-over-update.ts'

/** Takes over a meeting from what was read in its minutes: its items, and at each what was said, decided, given to do and told of earlier actions. */
export async function takeOverItems(tx: Transaction, review: Review): Promise<Verdict<Kept<Meeting>>> {
  const { meeting, classification } = review
  const { body, number, date } = meeting
  if (body === null || number === null || date === null) {
    return refused({ reason: 'not-complete', says: 'Say which meeting these are the minutes of.' })
  }
  const kept = review.items.filter(isKept)
  const items: EarlierItem[] = []
  for (const item of kept) items.push({ ...earlierItem(item), classification, subjects: await subjectsOf(tx, item) })
  const place = meeting.place === '' ? undefined : meeting.place
  const taken = await takeOverMeeting(tx, { body, number, date, place, items })
  if (!taken.ok) return taken
  const { reference } = taken.value.meeting.record
  for (const [n, item] of kept.entries()) {
    const at = taken.value.items[n]
    const filled = at === undefined ? granted() : await fill(tx, at, item, { meeting: reference, date })
    if (!filled.ok) return filled
  }
  return granted(taken.value.meeting)
}

function earlierItem({ title, decisions }: ReviewItem): EarlierItem {
  return { title: title.trim(), purpose: decisions.some(isKept) ? 'decision' : 'discussion' }
}

async function fill(
  tx: Transaction,
  item: Kept<Item>,
  { text, decisions, actions, updates }: ReviewItem,
  at: Readonly<{ meeting: string; date: string }>,
): Promise<Verdict> {
  const { id } = item.record
  const { told, said } = await tellable(tx, { text, actions, updates })
  if (said !== '') {
    const taken = await takeOverDiscussion(tx, { item: id, text: said })
    if (!taken.ok) return taken
  }
  const effects = item.content.subjects.map(subject => ({ subject, outcome: null }))
  for (const { verb, text: words, by } of decisions.filter(isKept)) {
    const decided = await takeOverDecision(tx, { item: id, verb: verb ?? '', text: words, by, effects })
    if (!decided.ok) return decided
  }
  for (const action of actions.filter(isKept)) {
    const raised = await takeOverAction(tx, item, action)
    if (!raised.ok) return raised
  }
  for (const update of told) {
    const taken = await takeOverUpdate(tx, at, update)
    if (!taken.ok) return taken
  }
  return granted()
}

/**
 * What is told of actions that are on the record, and what was said. Of an action that is not on the record, since its own minutes were never taken
 * over, what is told of it is said: it stands in the discussion with the number of the action, so that nothing of the old minutes is lost.
 */
async function tellable(
  tx: Transaction,
  { text, actions, updates }: Pick<ReviewItem, 'text' | 'actions' | 'updates'>,
): Promise<Readonly<{ told: ReviewItem['updates']; said: string }>> {
  const kept = updates.filter(isKept)
  const references = kept.map(({ reference }) => reference)
  const onRecord = await findByReference(tx, 'action', references, 'all')
  const own = actions.filter(isKept).map(({ reference }) => reference)
  const isKnown = ({ reference }: ReviewUpdate): boolean => onRecord.has(reference) || own.includes(reference)
  const strange = kept.filter(update => !isKnown(update)).map(({ reference, text: words }) => `${reference}: ${words}`)
  return {
    told: kept.filter(isKnown),
    said: [text.trim(), ...strange].filter(words => words !== '').join('\n'),
  }
}

/** The proposals that an item names in its title or in what was decided, as far as they are on the record. */
async function subjectsOf(tx: Transaction, { title, decisions }: ReviewItem): Promise<readonly string[]> {
  const words = [title, ...decisions.filter(isKept).map(({ text }) => text)].join('\n')
  const named = findReferences(tx.edition.references, ['modification'], words).map(({ text }) => text)
  return [...(await findByReference(tx, 'modification', named)).values()]
}
