import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Consultation } from '../consultation.ts'
import { namedByCategory } from '../respondent.ts'
import type { Response } from '../response.ts'
import { listResponses } from '../store.ts'
import { takeConsultation } from '../store-taken.ts'

export type Publication = Readonly<{ consultation: string; version?: number | undefined }>

/** Publishes the responses to all who may read of the consultation. What was said in confidence stays where it is, and so does a name that is not to be told. */
export async function publishResponses(context: ActContext, input: Publication): Promise<Verdict<Kept<Consultation>>> {
  return await perform(context, async tx => {
    const taken = await takeConsultation(tx, input.consultation, 'publish-responses', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const responses = await listResponses(tx, kept.record.id)
    for (const response of responses) await publish(tx, kept, response)
    return granted(await change(tx, kept, { verb: 'responses-published', state: to }))
  })
}

async function publish(tx: Transaction, of: Kept<Consultation>, response: Kept<Response>): Promise<void> {
  const { content, record } = response
  const respondent = content.isAnonymous ? namedByCategory(editionOf(tx, record), content.category) : content.respondent
  await change(tx, response, {
    verb: 'response-published',
    state: 'published',
    classification: of.record.classification,
    title: `Response of ${respondent}`,
    content: { ...content, respondent, by: content.isAnonymous ? '' : content.by },
  })
}
