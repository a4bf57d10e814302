import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Meeting } from '../meeting.ts'

/** The meeting, locked until the transaction ends. Whoever works on its agenda or its roll takes it first. */
export async function takeMeeting(tx: Transaction, reference: string): Promise<Kept<Meeting> | undefined> {
  return await take<Meeting>(tx, { kind: 'meeting', reference })
}
