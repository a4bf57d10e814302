import type { Classification } from '../../kit/classification.ts'
import { audienceOf, grantedAs, isGrantedGroup, isPartOf } from './audience.ts'
import { editionOf, type Transaction } from './perform.ts'
import type { SpineRecord } from './record.ts'

/** What a change says of who may see the record. */
export type ToldSight = Readonly<{
  classification?: Classification
  readers?: readonly string[]
  moreReaders?: readonly string[]
  excluded?: readonly string[]
}>

/**
 * Who sees a record after a change of it.
 *
 * In English:
 * - if the change names neither a class nor readers, whoever saw it before;
 * - otherwise the readers that it names, or those of the class;
 * - and whoever was let in by a grant: a grant ends by itself or by an act of its own, never because something else was done.
 */
export async function sightAfter(
  transaction: Transaction,
  old: SpineRecord,
  told: ToldSight,
): Promise<Pick<SpineRecord, 'audience' | 'excluded'>> {
  const { groups } = transaction.context
  const excluded = told.excluded === undefined ? old.excluded : await groups.give(transaction.statements, told.excluded)
  const isSame = told.classification === undefined && told.readers === undefined && told.moreReaders === undefined
  if (isSame) return { audience: old.audience, excluded }
  const handling = editionOf(transaction, old).classification
  const classification = told.classification ?? old.classification
  const { needsDeclaration } = handling.classes[classification]
  const before = await groups.keysOf(old.audience, transaction.statements)
  const keys = new Set([
    ...(told.readers ?? audienceOf(handling, classification, old)),
    ...(told.moreReaders ?? []),
    ...before.filter(isGrantedGroup).map(key => grantedAs(key, needsDeclaration)),
  ])
  const audience = [0, ...(await groups.give(transaction.statements, [...keys]))].sort((a, b) => a - b)
  return { audience, excluded }
}

/** An act tells of what was and of what is, so it is for those alone who might see both. */
export async function audienceOfAct(
  { context: { groups }, statements }: Transaction,
  old: SpineRecord,
  record: SpineRecord,
): Promise<readonly number[]> {
  if (old.audience === record.audience) return record.audience
  const before = await groups.keysOf(old.audience, statements)
  const now = await groups.keysOf(record.audience, statements)
  const isWithin = (key: string, others: readonly string[]) => others.some(other => isPartOf(key, other))
  const both = [...now.filter(key => isWithin(key, before)), ...before.filter(key => isWithin(key, now))]
  return [0, ...(await groups.give(statements, [...new Set(both)]))].sort((a, b) => a - b)
}
