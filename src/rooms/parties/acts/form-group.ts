import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkKeepsParties } from '../admission.ts'
import type { AffiliateGroup } from '../affiliates.ts'
import { checkName, slugOf } from '../party.ts'

/** Begins a group of affiliates; its members join it one by one. */
export async function formGroup(context: ActContext, { name }: Readonly<{ name: string }>): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const verdict = allOf(checkKeepsParties(tx.edition, tx.actor), checkName(name))
    if (!verdict.ok) return verdict
    const reference = slugOf(name)
    // Those who vote are told apart by these references, be they groups or parties.
    for (const kind of ['affiliate-group', 'party'])
      if ((await take(tx, { kind, reference })) !== undefined) return refused(NAME_TAKEN)
    const content: AffiliateGroup = { name, members: [] }
    await keep(tx, {
      kind: 'affiliate-group',
      reference,
      title: name,
      state: 'in-force',
      classification: 'white',
      content,
      verb: 'group-formed',
    })
    return granted(reference)
  })
}

const NAME_TAKEN = {
  reason: 'name-taken',
  says: 'There is a group or a party of this name already. Open it in the list, or add to the name what tells the two apart.',
  field: 'name',
}
