import { findBody, kindOfBody } from '../../../kit/pack/group-body.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { establishBody } from './establish-body.ts'

/** Forms the group of this key in the transaction of an act: a body of its kind with seats of its own. Does nothing where it stands. */
export async function formGroupWithin(tx: Transaction, key: string): Promise<void> {
  const body = findBody(tx.edition, key)
  // Whoever forms a group has asked whether the edition has such a kind.
  if (body === undefined) throw new Error(`There is no kind of group for ${key}.`)
  if ((await take(tx, { kind: 'body', reference: key })) !== undefined) return
  const position = tx.edition.bodies.findIndex(kind => kind.key === kindOfBody(key))
  await establishBody(tx, body, position)
}
