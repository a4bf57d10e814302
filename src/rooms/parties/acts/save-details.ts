import { change, keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import type { DetailsTold, PartyDetails } from '../details.ts'
import { takeDetails } from '../store-details.ts'

/** Keeps the details of a party in a record of their own, since fewer may see them than the party. */
export async function saveDetails(
  tx: Transaction,
  party: Pick<SpineRecord, 'id' | 'reference'>,
  { registeredNumber, registeredAddress, agreesToTelling, reason }: DetailsTold,
): Promise<void> {
  const content: PartyDetails = { party: party.id, registeredNumber, registeredAddress, agreesToTelling }
  const known = await takeDetails(tx, party.id)
  const told = { verb: 'details-changed', input: { reason: reason.trim() } }
  if (known !== undefined) {
    await change(tx, known, { ...told, content })
    return
  }
  await keep(tx, {
    kind: 'party-details',
    reference: party.reference,
    title: 'Details of a party',
    state: 'in-force',
    classification: tx.edition.accession.detailsClass,
    content,
    party: party.id,
    parent: party.id,
    ...told,
  })
}
