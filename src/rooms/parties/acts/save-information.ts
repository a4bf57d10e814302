import { partyGroup } from '../../../shell/ledger/audience.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import type { Telling } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { type AccessionInformation, emptyInformation, wordsOfInformation } from '../information.ts'
import { takeInformation } from '../store-applications.ts'
import { saveOthers } from '../store-identifiers.ts'

/** Changes by what a party is known, or begins to keep it. */
export async function saveInformation(
  tx: Transaction,
  party: Pick<SpineRecord, 'id' | 'reference' | 'title'>,
  after: (information: AccessionInformation) => AccessionInformation,
  telling: Telling = { verb: 'identifiers-entered' },
): Promise<Kept<AccessionInformation>> {
  const known = await takeInformation(tx, party.id)
  const content = after(known?.content ?? emptyInformation(party.id))
  const words = wordsOfInformation(content)
  await saveOthers(tx, party.id, content.identifiers)
  if (known !== undefined) return await change(tx, known, { ...telling, content, words })
  return await keep(tx, {
    kind: 'accession-information',
    reference: party.reference,
    title: `Identifiers of ${party.title}`,
    state: 'in-force',
    classification: tx.edition.accession.identifiersClass,
    content,
    party: party.id,
    // An applicant is no party yet, and sees its own all the same.
    moreReaders: [partyGroup(party.id)],
    parent: party.id,
    words,
    ...telling,
  })
}
