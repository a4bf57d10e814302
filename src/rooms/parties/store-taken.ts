import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Party } from './party.ts'

/** The party under a lock. */
export async function takeParty(tx: Transaction, reference: string): Promise<Verdict<Kept<Party>>> {
  const kept = await take<Party>(tx, { kind: 'party', reference })
  return kept === undefined ? refused(NO_SUCH_PARTY) : granted(kept)
}

const NO_SUCH_PARTY = {
  reason: 'no-such-party',
  says: 'There is no such party. Choose one of the list.',
  field: 'party',
}
