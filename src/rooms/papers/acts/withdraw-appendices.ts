import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Appendix } from '../appendix.ts'
import type { Paper } from '../paper.ts'
import { listAppendices } from '../store.ts'

/** The appendices are withdrawn with their paper. */
export async function withdrawAppendices(tx: Transaction, { record }: Kept<Paper>): Promise<void> {
  for (const id of await listAppendices(tx, record.id)) {
    const appendix = await take<Appendix>(tx, { id })
    if (appendix === undefined || appendix.record.state === 'withdrawn') continue
    await change(tx, appendix, { verb: 'appendix-withdrawn', state: 'withdrawn' })
  }
}
