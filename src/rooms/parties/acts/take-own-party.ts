import { refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Party } from '../party.ts'
import { takeParty } from '../store-taken.ts'

/** The party, for its own people alone: nobody else drafts for it, nor sees what is drafted. */
export async function takeOwnParty(tx: Transaction, reference: string): Promise<Verdict<Kept<Party>>> {
  const kept = await takeParty(tx, reference)
  if (!kept.ok) return kept
  const isOwn = tx.actor.party === kept.value.record.id
  return isOwn ? kept : refused(NOT_OF_THE_PARTY)
}

const NOT_OF_THE_PARTY = {
  reason: 'not-of-the-party',
  says: 'Only the people of a party draft for it. Ask its contact to name you; who speaks for several chooses on the account page for which.',
}
