import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { admit, type AdmissionTold } from './admit.ts'

/** Admits a party: its agreement has been countersigned and dated on that day, which is today or was before. */
export async function admitParty(context: ActContext, told: AdmissionTold): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const admitted = await admit(tx, told)
    return admitted.ok ? granted(admitted.value.record.reference) : admitted
  })
}
