import type { Body } from '../../../kit/pack/body.ts'
import { parseReference } from '../../../kit/pack/reference-pattern.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { highestNumber, wasTakenOver } from '../store-within.ts'
import { takeMeeting } from './take-meeting.ts'

/**
 * May what this meeting left be entered by hand?
 *
 * In English:
 * - its reference is that of a meeting of this body;
 * - it was held before the record was kept here: it is not on the record, or it was taken over when it was past;
 * - it is not one that is still to be called.
 */
export async function checkHeldBefore(tx: Transaction, body: Body, reference: string): Promise<Verdict> {
  const { references } = tx.edition
  const fields = parseReference(references, 'meeting', reference) ?? parseReference(references, 'document', reference)
  const no = (reason: string, says: string) => refused({ reason, says, field: 'reference' })
  const series = fields?.['series']
  if (series !== undefined && series !== body.series) {
    return no('of-another-body', `${reference} is no meeting of ${body.inSentence}. Choose the body that met.`)
  }
  const kept = await takeMeeting(tx, reference)
  if (kept !== undefined) {
    return (await wasTakenOver(tx, kept.record.id))
      ? granted()
      : no('held-here', `${reference} is on the record itself. Raise its actions at its items.`)
  }
  const highest = await highestNumber(tx, body.key)
  return highest > 0 && Number(fields?.['number'] ?? 0) > highest
    ? no('not-called-yet', `${reference} has not been called yet. Correct the reference.`)
    : granted()
}
