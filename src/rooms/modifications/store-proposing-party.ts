import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, require, type Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { isWithout, type Party, wasPartyOn } from '../parties/door.ts'

/** The party for which somebody acts, under its lock; undefined where it is for none. It is taken before a modification is. */
export async function takePartySpokenFor(
  tx: Transaction,
  party: string | null | undefined,
): Promise<Kept<Party> | undefined> {
  return party == null ? undefined : await take<Party>(tx, { id: party })
}

/** Whoever has applied, or has gone, is no party yet or any more, and takes no part as one. */
export function checkIsParty({ today, edition }: Transaction, party: Kept<Party> | undefined): Verdict {
  const says = `${party?.content.name ?? ''} is no ${edition.words.party} today. Only a ${edition.words.party} does this.`
  return require(party === undefined || wasPartyOn(party.content, today), { reason: 'not-a-party', says })
}

/**
 * May a party become the proposer?
 *
 * In English:
 * - it is a party today;
 * - its rights are not suspended, where its code says that it proposes nothing then.
 */
export function checkMayPropose(tx: Transaction, party: Kept<Party> | undefined): Verdict {
  if (party === undefined) return granted()
  const { edition } = tx
  const { suspension } = edition.accession
  const clause = suspension === undefined ? undefined : citableClause(suspension)
  return allOf(
    checkIsParty(tx, party),
    require(!isWithout(edition, party.record.state, 'modifications'), {
      reason: 'rights-suspended',
      says: `The rights of ${party.content.name} are suspended. Until they are restored it proposes no ${edition.words.modification}.`,
      ...(clause === undefined ? {} : { clause }),
    }),
  )
}
