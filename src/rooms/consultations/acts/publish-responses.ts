import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Consultation } from '../consultation.ts'
import { stepped } from '../store-offerings.ts'
import { publishAll } from '../store-publishing.ts'
import { takeConsultation } from '../store-taken.ts'

export type Publication = Readonly<{ consultation: string; version?: number | undefined }>

/** Publishes the responses to all who may read of the consultation. */
export async function publishResponses(context: ActContext, input: Publication): Promise<Verdict<Kept<Consultation>>> {
  return await perform(context, async tx => {
    const taken = await takeConsultation(tx, input.consultation, 'publish-responses', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    await publishAll(tx, kept)
    const published = await change(tx, kept, { verb: 'responses-published', state: to })
    await stepped(tx, published)
    return granted(published)
  })
}
