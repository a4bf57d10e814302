import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { checkMayStep, checkPartyStep } from '../admission.ts'
import type { ListedOrganisation } from '../listed.ts'
import type { Party } from '../party.ts'
import { takeListed } from '../store-listed.ts'
import { takeParty } from '../store-taken.ts'

/** A party and an organisation of the list that acts, or is to act, for it; and whether the actor may say so. */
export type Providing = Readonly<{ party: Kept<Party>; listed: Kept<ListedOrganisation>; mayChange: Verdict }>

/** Both by their references. The party first: whoever names one for it, or ends that, waits for whoever does so already. */
export async function takeProviding(
  tx: Transaction,
  told: Readonly<{ party: string; organisation: string }>,
): Promise<Verdict<Providing>> {
  const party = await takeParty(tx, told.party)
  if (!party.ok) return party
  const listed = await takeListed(tx, told.organisation)
  if (!listed.ok) return listed
  const { id, state } = party.value.record
  const step = checkPartyStep(tx.edition, 'change-details', state)
  if (!step.ok) return step
  const mayChange = checkMayStep(tx.edition, step.value.row, tx.actor, id)
  return granted({ party: party.value, listed: listed.value, mayChange })
}
