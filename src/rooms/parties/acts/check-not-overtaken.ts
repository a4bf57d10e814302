import { compareInstants, type Instant } from '../../../kit/instant.ts'
import { require, type Verdict } from '../../../kit/verdict.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'

/** A draft of the whole of something is not sent over what has been written there since it was saved. */
export function checkNotOvertaken(record: Pick<SpineRecord, 'changedAt'> | undefined, savedAt: Instant): Verdict {
  return require(record === undefined || compareInstants(record.changedAt, savedAt) <= 0, {
    reason: 'changed-meanwhile',
    says: 'This has been changed since the draft was saved. Compare the two, and save the draft again before you send it.',
  })
}
