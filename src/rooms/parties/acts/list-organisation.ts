import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkKeepsParties } from '../admission.ts'
import { checkListed, findListedRole, type ListedOrganisation, referenceOfListed } from '../listed.ts'
import { allocate } from './allocate.ts'

export type OrganisationListed = Readonly<{ role: string; name: string; signifier?: string | undefined }>

/** Enters an organisation into the list of identifiers that is no party by that, and gives it its own, where its role has them. */
export async function listOrganisation(
  context: ActContext,
  { role, name, signifier }: OrganisationListed,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const verdict = allOf(checkKeepsParties(tx.edition, tx.actor), checkListed(tx.edition, role, name))
    if (!verdict.ok) return verdict
    const reference = referenceOfListed(role, name)
    for (const kind of ['listed-organisation', 'party'])
      if ((await take(tx, { kind, reference })) !== undefined) return refused(NAME_TAKEN)
    const content: ListedOrganisation = { role, name, actsFor: [] }
    const { record } = await keep(tx, {
      kind: 'listed-organisation',
      reference,
      title: name,
      state: 'listed',
      classification: 'white',
      content,
      verb: 'organisation-listed',
    })
    if (findListedRole(tx.edition, role)?.isGivenIdentifiers !== true) return granted(reference)
    const given = await allocate(tx, record, signifier)
    return given.ok ? granted(reference) : given
  })
}

const NAME_TAKEN = {
  reason: 'name-taken',
  says: 'One of this name is in the list already. Open it there, or add to the name what tells the two apart.',
  field: 'name',
}
