import { allOf, granted, refused, type Refusal, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { checkReview, type Reclassification } from '../reclassification.ts'
import { checkBy } from '../store-keepers.ts'

export type ReviewedClass = Readonly<{
  /** The identifier of the record. */
  record: string
  /** The identifier of the reclassification. */
  reclassification: string
  reason: string
  reviewOn: string
  version?: number | undefined
}>

/** Somebody has looked again, and the class stays: for a reason, until the next review. */
export async function reviewClass(context: ActContext, asked: ReviewedClass): Promise<Verdict<SpineRecord>> {
  return await perform(context, async tx => {
    const taken = await take<Reclassification>(tx, { id: asked.reclassification })
    const isOfRecord = taken?.record.kind === 'reclassification' && taken.record.parent === asked.record
    if (taken === undefined || !isOfRecord) return refused(GONE)
    const handling = editionOf(tx, taken.record).classification
    const checked = allOf(
      checkVersion(taken.record, asked.version),
      await checkBy(tx, taken.record, handling.reclassifying),
      require(taken.record.state === 'standing', SUPERSEDED),
      require(asked.reason.trim() !== '', NO_REASON),
      checkReview(handling, asked.reviewOn, tx.today),
    )
    if (!checked.ok) return checked
    const { record } = await change<Reclassification>(tx, taken, {
      verb: 'class-reviewed',
      input: { reason: asked.reason.trim() },
      onDate: asked.reviewOn,
      content: { ...taken.content, reviewOn: asked.reviewOn, reviewedOn: tx.today },
    })
    return granted(record)
  })
}

const GONE: Refusal = { reason: 'no-such-record', says: 'There is no such reclassification. Load the page again.' }
const SUPERSEDED: Refusal = {
  reason: 'superseded',
  says: 'The record has been given another class since. Review that one.',
}
const NO_REASON: Refusal = { reason: 'reason-missing', says: 'Say why the class stays.', field: 'reason' }
