import { offering } from '../offers.ts'
import type { Transaction } from './perform.ts'
import type { SpineRecord } from './record.ts'

/** An act that has been kept: the record as it stands after it, and the identifier of the act. */
export type KeptAct = Readonly<{ record: SpineRecord; act: string }>

/** What else happens in the transaction of every act, once it has been kept: somebody is told of it. It judges nothing and refuses nothing. */
export const ACT_TOLD = offering<(tx: Transaction, kept: KeptAct) => Promise<void>>('act-told')

export async function tellOf(tx: Transaction, kept: KeptAct): Promise<void> {
  for (const tell of tx.context.offers.of(ACT_TOLD)) await tell(tx, kept)
}
