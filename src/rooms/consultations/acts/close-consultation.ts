import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Consultation } from '../consultation.ts'
import { CONSULTATION } from '../store.ts'
import { noSuchConsultation, settle } from '../store-taken.ts'

/** Closes a consultation whose instant has come; before that, nothing happens. */
export async function closeConsultation(
  context: ActContext,
  { consultation }: Readonly<{ consultation: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const kept = await take<Consultation>(tx, { kind: CONSULTATION, reference: consultation })
    if (kept === undefined) return noSuchConsultation()
    const { record } = await settle(tx, kept)
    return granted(record.state)
  })
}
