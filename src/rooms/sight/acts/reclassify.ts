import { type Classification, compareClassifications } from '../../../kit/classification.ts'
import { allOf, granted, refused, type Refusal, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { mostSecret } from '../../../kit/classification.ts'
import { checkReclassification, isLooser, type Reclassification } from '../reclassification.ts'
import { listStanding } from '../store.ts'
import { checkBy, keepersOf } from '../store-keepers.ts'
import { classedKind } from '../store-offerings.ts'
import { carryClass } from './carry-class.ts'
import { giveClass } from './give-class.ts'

export type AskedClass = Readonly<{
  /** The identifier of the record. */
  record: string
  classification: Classification
  reason: string
  owner: string
  reviewOn: string
  version?: number | undefined
}>

/**
 * Gives a record another class, with a reason, somebody who answers for it, and a day on which somebody looks again.
 *
 * In English:
 * - what holds it is never more secret than it becomes: what is more open is a record of its own;
 * - what hangs below it never stays more open than it is; what is below is never opened by this;
 * - what earlier readers saw stays in the ledger, and is closed to those who may not see the record any more.
 */
export async function reclassify(context: ActContext, asked: AskedClass): Promise<Verdict<SpineRecord>> {
  return await perform(context, async tx => {
    const taken = await take<unknown>(tx, { id: asked.record })
    if (taken === undefined) return refused(GONE)
    const { record } = taken
    const handling = editionOf(tx, record).classification
    const said = { ...asked, from: record.classification, to: asked.classification }
    const kind = classedKind(tx, record.kind)
    const checked = allOf(
      checkVersion(record, asked.version),
      await checkBy(tx, record, handling.reclassifying),
      checkReclassification(handling, said, tx.today),
      await checkParent(tx, record, asked.classification),
      (await kind?.check?.(tx, taken, asked.classification)) ?? granted(),
    )
    if (!checked.ok) return checked
    const changed = await giveClass(tx, taken, asked.classification, asked.reason)
    if (!changed.ok) return changed
    const carried = isLooser(said) ? 0 : await carryClass(tx, changed.value.record, asked.reason)
    await keepReclassification(tx, changed.value, { ...said, carried })
    return granted(changed.value.record)
  })
}

async function checkParent(tx: Transaction, { parent }: SpineRecord, to: Classification): Promise<Verdict> {
  const holder = parent === null ? undefined : await take<unknown>(tx, { id: parent })
  if (holder === undefined || compareClassifications(to, holder.record.classification) >= 0) return granted()
  return refused(MORE_OPEN)
}

async function keepReclassification(
  tx: Transaction,
  { record }: Kept<unknown>,
  { from, to, reason, owner, reviewOn, carried }: Omit<Reclassification, 'reviewedOn'>,
): Promise<void> {
  for (const earlier of await listStanding(tx, record.id))
    await change(tx, earlier, { verb: 'reclassification-superseded', state: 'superseded' })
  const handling = editionOf(tx, record).classification
  await keep<Reclassification>(tx, {
    verb: 'reclassification-kept',
    kind: 'reclassification',
    reference: `${record.id}/class-${record.version}`,
    title: 'Reclassification',
    state: 'standing',
    classification: mostSecret([from, to]),
    content: { from, to, reason: reason.trim(), owner, reviewOn, carried, reviewedOn: null },
    body: record.body ?? undefined,
    parent: record.id,
    onDate: reviewOn,
    edition: record.edition,
    readers: keepersOf(handling, record, from, to),
  })
}

const GONE: Refusal = { reason: 'no-such-record', says: 'There is no such record. Load the page again.' }
const MORE_OPEN: Refusal = {
  reason: 'more-open-than-what-holds-it',
  says: 'It cannot be more open than what it is a part of. Write what may go further as a record of its own, or give the whole another class first.',
  field: 'classification',
}
