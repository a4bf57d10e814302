import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Consultation } from '../consultation.ts'
import { listResponses } from '../store.ts'
import { stepped } from '../store-offerings.ts'
import { takeConsultation } from '../store-taken.ts'
import { tallyOf } from '../tally.ts'

export type Collation = Readonly<{ consultation: string; summary: string; version?: number | undefined }>

/** Says what the responses say, and counts them. Nothing comes in after that. */
export async function collateResponses(context: ActContext, input: Collation): Promise<Verdict<Kept<Consultation>>> {
  return await perform(context, async tx => {
    const taken = await takeConsultation(tx, input.consultation, 'collate-responses', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const responses = await listResponses(tx, kept.record.id)
    const tally = tallyOf(
      kept.content,
      responses.map(({ content }) => content),
    )
    const content = { ...kept.content, summary: input.summary.trim(), tally }
    const collated = await change(tx, kept, { verb: 'responses-collated', state: to, content })
    await stepped(tx, collated)
    return granted(collated)
  })
}
