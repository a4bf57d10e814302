import { keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { type ListedOrganisation, listedRolesOf, referenceOfListed } from '../listed.ts'
import { allocate } from './allocate.ts'

/** Enters those of the list of which there is only one, as the code names it: done at the first publication, and once. */
export async function listCentralOrganisations(tx: Transaction): Promise<void> {
  for (const { key, organisation, isGivenIdentifiers } of listedRolesOf(tx.edition)) {
    const named = tx.context.pack.code.organisations.find(one => one.key === organisation)
    if (named === undefined) continue
    const reference = referenceOfListed(key, named.name)
    if ((await take(tx, { kind: 'listed-organisation', reference })) !== undefined) continue
    const content: ListedOrganisation = { role: key, name: named.name, actsFor: [] }
    const { record } = await keep(tx, {
      kind: 'listed-organisation',
      reference,
      title: named.name,
      state: 'listed',
      classification: 'white',
      content,
      verb: 'organisation-listed',
    })
    // It is a fault of the pack if nothing is left to give, and the row is listed without.
    if (isGivenIdentifiers) await allocate(tx, record, undefined)
  }
}
