import { type Classification, compareClassifications } from '../../kit/classification.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { hasBegun, takeMeeting } from '../meetings/door.ts'

/**
 * The decision that allows something, or the meeting at which it was said: one that has been recorded, and that all may read who may read
 * what it allows.
 */
export async function findAuthority(
  tx: Transaction,
  reference: string,
  classification: Classification,
): Promise<Verdict<SpineRecord>> {
  const no = (reason: string, says: string) => refused({ reason, says, field: 'authority' })
  const found = await findRecorded(tx, reference.trim())
  if (found === undefined)
    return no('no-such-authority', 'Name a decision that has been recorded, or a meeting that has been opened.')
  return compareClassifications(found.classification, classification) > 0
    ? no('authority-more-secret', 'Fewer people may read that decision than may read this. Name the meeting instead.')
    : granted(found)
}

async function findRecorded(tx: Transaction, reference: string): Promise<SpineRecord | undefined> {
  if (reference === '') return undefined
  const decision = await take(tx, { kind: 'decision', reference })
  if (decision !== undefined) return decision.record.state === 'recorded' ? decision.record : undefined
  const meeting = await takeMeeting(tx, reference)
  return meeting !== undefined && hasBegun(meeting.content) ? meeting.record : undefined
}
