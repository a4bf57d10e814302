import { isCalendarDate } from '../../../kit/calendar-date.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import type { DecidedBy } from '../../../shell/ledger/outcome.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { type Assessment, withTarget } from '../assessment.ts'
import { checkNotable, checkPromise } from '../target.ts'

/** A body notes at its meeting that an assessment has another date. */
export async function noteTarget(
  tx: Transaction,
  kept: Kept<Assessment>,
  { date = '', reason, authority, decidedOn }: DecidedBy,
): Promise<Verdict<SpineRecord>> {
  const possible = checkNotable(kept.record.state)
  if (!possible.ok) return possible
  if (!isCalendarDate(date))
    return refused({ reason: 'date-missing', says: 'Give the new target date.', field: 'date' })
  const promise = checkPromise(date, decidedOn, 'date')
  if (!promise.ok) return promise
  const because = reason === undefined || reason.trim() === '' ? `Noted at ${authority}` : reason.trim()
  const content = withTarget(kept.content, date, { reason: because, setOn: decidedOn, by: tx.actor.capacity })
  const told = { verb: 'target-noted', content, onDate: date, authority, effectiveOn: decidedOn }
  return granted((await change(tx, kept, { ...told, input: { reason: because, date } })).record)
}
