import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Paper, placePaper } from '../../papers/door.ts'
import { carriedItem } from '../planned-item.ts'
import type { ConfidentialItem, Item } from '../item.ts'
import { countItems } from '../store-within.ts'
import { readIn } from '../store-offerings.ts'
import { findTwin } from './find-twin.ts'
import { hideFromRecused } from './hide-from-recused.ts'
import { keepItem } from './keep-item.ts'
import { listWithoutOutcome } from './list-without-outcome.ts'
import type { TakenItem } from './take-item.ts'
import { type AskedOfItem, takeItemInHand } from './take-item-in-hand.ts'

/**
 * Makes an item confidential; answers the identifier of the one that stands in its place on the agenda.
 *
 * In English:
 * - the record of the item, with all its history, is for those alone who have signed;
 * - a new item takes its number, with the title that may stand in public: the one given, or the stub of the code;
 * - below it the confidential item has the real title, the papers and what was declared.
 */
export async function makeConfidential(
  context: ActContext,
  asked: AskedOfItem & Readonly<{ publicTitle?: string | undefined }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeItemInHand(tx, asked, 'edit-item')
    if (!taken.ok) return taken
    const possible = await checkPossible(tx, taken.value)
    if (!possible.ok) return possible
    const { item, meeting } = taken.value
    const { stubTitle } = editionOf(tx, meeting.record).classification
    const publicTitle = asked.publicTitle === undefined || asked.publicTitle === '' ? stubTitle : asked.publicTitle
    const stub = await keepStub(tx, taken.value, publicTitle)
    await change<Item>(tx, item, {
      verb: 'item-made-confidential',
      state: 'withdrawn',
      classification: 'red',
      content: { ...item.content, number: null },
      position: null,
    })
    await link(tx, stub.record.id, item.record.id, 'replaces')
    await bringToTwin(tx, taken.value, stub)
    await hideFromRecused(tx, meeting.record.reference)
    return granted(stub.record.id)
  })
}

async function checkPossible(tx: Transaction, { item, twin, parts }: TakenItem): Promise<Verdict> {
  if (twin !== undefined) {
    return refused({ reason: 'confidential-already', says: 'The item is confidential already.' })
  }
  const unfinished = await listWithoutOutcome(readIn(tx), tx.context.offers, parts)
  if (unfinished.some(({ id }) => id === item.record.id)) return granted()
  return refused({
    reason: 'something-recorded',
    says: 'Something has been recorded at this item in public already. Add a confidential item of its own instead.',
  })
}

async function keepStub(tx: Transaction, { item, meeting }: TakenItem, title: string): Promise<Kept<Item>> {
  const planned = {
    ...carriedItem({ ...item.record, content: item.content }, undefined),
    title,
    confidentialTitle: item.record.title,
    standing: item.content.standing,
    kind: item.content.kind,
    carriedFrom: item.content.carriedFrom,
    papers: [],
  }
  const serial = (await countItems(tx, meeting.record.id)) + 1
  return await keepItem(tx, meeting, planned, { serial, number: item.content.number ?? serial })
}

async function bringToTwin(tx: Transaction, { item, meeting }: TakenItem, stub: Kept<Item>): Promise<void> {
  const twin = await findTwin(tx, stub)
  if (twin === undefined) return
  const { papers, recusals } = item.content
  await change<ConfidentialItem>(tx, twin, {
    verb: 'confidential-item-brought',
    content: { ...twin.content, papers, recusals, formerly: item.record.id },
  })
  for (const id of papers) {
    const paper = await take<Paper>(tx, { id })
    await placePaper(tx, id, {
      meeting: meeting.record,
      documentReference: meeting.content.documentReference,
      body: meeting.content.body,
      item: twin.record.id,
      dueOn: meeting.content.dates.papersDue.date,
      number: paper?.content.number ?? undefined,
    })
  }
}
