import type { Classification } from '../../../kit/classification.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { audienceOf, declaredGroup, isGrantedGroup } from '../../../shell/ledger/audience.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { readersUnder } from '../readers-under.ts'
import { classedKind } from '../store-offerings.ts'

/** Gives one record another class, and the readers that it has under it; what its own room says of them comes first. */
export async function giveClass(
  tx: Transaction,
  kept: Kept<unknown>,
  classification: Classification,
  reason: string,
): Promise<Verdict<Kept<unknown>>> {
  const kind = classedKind(tx, kept.record.kind)
  const readers = (await kind?.readers?.(tx, kept, classification)) ?? (await genericReaders(tx, kept, classification))
  if (readers === undefined) {
    return refused({
      reason: 'readers-follow-state',
      says: 'It is not yet for all readers of its class, and cannot be opened by another class alone. Publish it first, or write what may go further as a record of its own.',
      field: 'classification',
    })
  }
  const changed = await change<unknown>(tx, kept, {
    verb: 'reclassified',
    classification,
    readers,
    input: { reason: reason.trim() },
  })
  await kind?.follow?.(tx, changed)
  return granted(changed)
}

async function genericReaders(tx: Transaction, { record }: Kept<unknown>, to: Classification) {
  const handling = editionOf(tx, record).classification
  const keys = await tx.context.groups.keysOf(record.audience, tx.statements)
  return readersUnder(
    handling,
    { from: record.classification, to, keys: keys.filter(key => !isGrantedGroup(key)) },
    {
      audienceOf: classification => audienceOf(handling, classification, record),
      declaredOf: who => declaredGroup(who.split(':')[0] ?? who, record.body ?? ''),
    },
  )
}
