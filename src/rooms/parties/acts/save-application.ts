import { keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import type { Application, ApplicationForm } from '../accession.ts'

export type Applying = Readonly<{ number: number; on: string; form: ApplicationForm }>

/** Keeps a new application of an organisation, below it and of a class of its own. */
export async function saveApplication(
  tx: Transaction,
  party: Pick<SpineRecord, 'id' | 'reference' | 'title' | 'state'>,
  { number, on, form }: Applying,
): Promise<void> {
  const content: Application = { party: party.id, number, appliedOn: on, form, requests: [], steps: [] }
  await keep(tx, {
    kind: 'application',
    reference: `${party.reference}-${number}`,
    title: `Application of ${party.title}`,
    state: party.state,
    classification: tx.edition.accession.detailsClass,
    content,
    party: party.id,
    parent: party.id,
    position: number,
    onDate: on,
    verb: 'application-submitted',
    effectiveOn: on,
  })
}
