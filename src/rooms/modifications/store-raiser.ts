import type { Edition } from '../../kit/pack/pack.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Raiser } from './modification.ts'
import { bodyNamed } from './roles.ts'

/** Who puts an alternative forward, by what somebody says: a party or a body of that name, otherwise words alone. */
export async function raiserNamed(tx: Transaction, edition: Edition, said: string): Promise<Raiser> {
  const by = said.trim()
  const body = bodyNamed(edition, by)
  if (body !== null) return { by, body }
  const party = await tx.ledger
    .selectFrom('ledger.record')
    .select('id')
    .where('code', '=', tx.context.pack.code.key)
    .where('kind', '=', 'party')
    .where('title', '=', by)
    .limit(1)
    .executeTakeFirst()
  return party === undefined ? { by } : { by, party: party.id }
}
