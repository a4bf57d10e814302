import type { Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'

/** Concludes an item, within another act or by itself. */
export async function concludeItem(_tx: Transaction, _item: string): Promise<Verdict<string>> {
  throw new Error('being written')
}
