import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { DecidedBy } from '../../../shell/ledger/outcome.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import type { Party } from '../party.ts'
import { admit } from './admit.ts'

/** The body that countersigns agreements decides to: part of the transaction that records its decision. The day is that of the decision. */
export async function noteCountersignature(
  { record }: Kept<Party>,
  { decision, authority, decidedOn }: DecidedBy,
  tx: Transaction,
): Promise<Verdict<SpineRecord>> {
  const { countersignedBy } = tx.edition.accession
  const body = tx.edition.bodies.find(({ key }) => key === countersignedBy)
  if (body === undefined || decision.body !== body.key) {
    return refused({
      reason: 'not-by-this-body',
      says: `Agreements are countersigned by ${body?.inSentence ?? 'those who keep the register'}, and not by this body. Choose that it only notes the admission.`,
    })
  }
  const admitted = await admit(tx, { party: record.reference, countersignedOn: decidedOn, authority })
  return admitted.ok ? granted(admitted.value.record) : admitted
}
