import type { Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'

/** The item, or confidential item, of this identifier has been reached: its issued papers count as presented. */
export async function presentPapersOf(_tx: Transaction, _item: string): Promise<Verdict> {
  throw new Error('being written')
}
