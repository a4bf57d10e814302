import type { Instant } from '../../kit/instant.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { PartyDetails } from './details.ts'

/** The details of a party, if the reader may see them. */
export function detailsStatement(code: string, party: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'party-details').where('record.parent', '=', party).limit(1)
}

export async function takeDetails(tx: Transaction, party: string): Promise<Kept<PartyDetails> | undefined> {
  const { rows } = await tx.statements.executeQuery(detailsStatement(tx.context.pack.code.key, party).compile())
  const [row] = rows
  return row === undefined ? undefined : await take<PartyDetails>(tx, { id: String(row['id']) })
}

/** A party by the name that it has now, which its reference need not say any more. */
export function partyOfNameStatement(code: string, name: string) {
  return keptRecords(code).where('record.kind', '=', 'party').where('version.title', '=', name).limit(1)
}
