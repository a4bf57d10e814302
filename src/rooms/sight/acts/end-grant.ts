import { allOf, granted, refused, type Refusal, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import type { Grant } from '../grant.ts'
import { endGranted } from '../store.ts'
import { checkBy } from '../store-keepers.ts'

export type EndedGrant = Readonly<{
  /** The identifier of the record. */
  record: string
  /** The identifier of the grant. */
  grant: string
  reason: string
  version?: number | undefined
}>

/** Ends a grant before its day. The person has lost the sight at the next request. */
export async function endGrant(context: ActContext, asked: EndedGrant): Promise<Verdict<SpineRecord>> {
  return await perform(context, async tx => {
    const taken = await take<Grant>(tx, { id: asked.grant })
    const isOfRecord = taken?.record.kind === 'grant' && taken.record.parent === asked.record
    if (taken === undefined || !isOfRecord) return refused(GONE)
    const checked = allOf(
      checkVersion(taken.record, asked.version),
      await checkBy(tx, taken.record, editionOf(tx, taken.record).classification.granting),
      require(taken.record.state === 'given', ENDED),
      require(asked.reason.trim() !== '', NO_REASON),
    )
    if (!checked.ok) return checked
    const ended = { on: tx.today, reason: asked.reason.trim() }
    const { record } = await change<Grant>(tx, taken, {
      verb: 'grant-ended',
      state: 'ended',
      input: { reason: ended.reason },
      content: { ...taken.content, ended },
    })
    await endGranted(tx, asked.grant)
    return granted(record)
  })
}

const GONE: Refusal = { reason: 'no-such-grant', says: 'There is no such grant. Load the page again.' }
const ENDED: Refusal = { reason: 'ended-already', says: 'The grant has ended already.' }
const NO_REASON: Refusal = { reason: 'reason-missing', says: 'Say why the grant ends.', field: 'reason' }
