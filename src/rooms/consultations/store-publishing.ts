import { change } from '../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Consultation } from './consultation.ts'
import { namedByCategory } from './respondent.ts'
import type { Response } from './response.ts'
import { listResponses } from './store.ts'

/** Publishes what came in. What was said in confidence stays where it is, and so does a name that is not to be told. */
export async function publishAll(tx: Transaction, of: Kept<Consultation>, authority?: string): Promise<void> {
  for (const response of await listResponses(tx, of.record.id)) await publish(tx, of, response, authority)
}

async function publish(
  tx: Transaction,
  of: Kept<Consultation>,
  response: Kept<Response>,
  authority: string | undefined,
): Promise<void> {
  const { content, record } = response
  const respondent = content.isAnonymous ? namedByCategory(editionOf(tx, record), content.category) : content.respondent
  await change(tx, response, {
    verb: 'response-published',
    authority,
    state: 'published',
    classification: of.record.classification,
    title: `Response of ${respondent}`,
    content: { ...content, respondent, by: content.isAnonymous ? '' : content.by },
  })
}
