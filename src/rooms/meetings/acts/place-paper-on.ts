import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Paper, placePaper } from '../../papers/door.ts'
import { noSuch } from '../absent.ts'
import type { ConfidentialItem, Item } from '../item.ts'
import type { Meeting } from '../meeting.ts'
import { hideFromRecused } from './hide-from-recused.ts'

/**
 * Gives a paper its place at an item, within another act. A paper that needs a declaration to be read belongs to the confidential item: where
 * there is none, it is refused.
 */
export async function placePaperOn(
  tx: Transaction,
  meeting: Kept<Meeting>,
  { record }: Pick<Kept<Item>, 'record'>,
  paper: string,
): Promise<Verdict<Kept<Paper>>> {
  const item = await take<Item>(tx, { id: record.id })
  const found = await take<Paper>(tx, { id: paper })
  if (item === undefined || found === undefined || found.record.kind !== 'paper') return noSuch('item')
  const handling = editionOf(tx, meeting.record).classification.classes[found.record.classification]
  const twin = item.content.twin
  if (handling.needsDeclaration && twin === null) {
    return refused({
      reason: 'paper-more-secret',
      says: `The paper is ${handling.name}: only those may read it who have signed. Make the item confidential first.`,
      field: 'paper',
    })
  }
  const place = handling.needsDeclaration && twin !== null ? twin : item.record.id
  const placed = await placePaper(tx, paper, {
    meeting: meeting.record,
    documentReference: meeting.content.documentReference,
    body: meeting.content.body,
    item: place,
    dueOn: meeting.content.dates.papersDue.date,
  })
  if (!placed.ok) return placed
  await noteOn(tx, place, paper)
  if (twin !== null) await hideFromRecused(tx, meeting.record.reference)
  return granted(placed.value)
}

async function noteOn(tx: Transaction, place: string, paper: string): Promise<void> {
  const kept = await take<Item | ConfidentialItem>(tx, { id: place })
  if (kept === undefined || kept.content.papers.includes(paper)) return
  await link(tx, place, paper, 'takes')
  await change(tx, kept, {
    verb: 'paper-placed',
    content: { ...kept.content, papers: [...kept.content.papers, paper] },
  })
}
