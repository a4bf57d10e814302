import type { Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Paper } from '../paper.ts'

/** Issues the accepted papers of a meeting, all or none; answers those issued. Drafts and papers still submitted stay behind. */
export async function issuePapersOf(_tx: Transaction, _meeting: string): Promise<Verdict<readonly Kept<Paper>[]>> {
  throw new Error('being written')
}
