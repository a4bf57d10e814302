import type { Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Matter } from '../store-offerings.ts'

/** Puts a matter on the agenda of a meeting; answers the identifier of its item. */
export async function placeOnAgenda(_tx: Transaction, _reference: string, _matter: Matter): Promise<Verdict<string>> {
  throw new Error('being written')
}
