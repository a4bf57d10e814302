import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import type { DecidedBy } from '../../../shell/ledger/outcome.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { checkPartyStep } from '../admission.ts'
import { checkAdmissionNotNoted, type Party } from '../party.ts'

/** A body notes that somebody is to be admitted, or has been: part of the transaction that records its decision. */
export async function noteAdmission(
  subject: Kept<Party>,
  { authority, decidedOn }: DecidedBy,
  transaction: Transaction,
): Promise<Verdict<SpineRecord>> {
  const { record, content } = subject
  const step = checkPartyStep(transaction.edition, 'note-admission', record.state)
  if (!step.ok) return step
  const verdict = checkAdmissionNotNoted(content)
  if (!verdict.ok) return verdict
  const kept = await change(transaction, subject, {
    verb: 'admission-noted',
    authority,
    effectiveOn: decidedOn,
    state: step.value.to,
    content: { ...content, admission: { ...content.admission, noted: authority } },
  })
  return granted(kept.record)
}
