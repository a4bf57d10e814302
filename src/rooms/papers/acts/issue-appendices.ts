import { change } from '../../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Appendix } from '../appendix.ts'
import type { Paper } from '../paper.ts'
import { listAppendices } from '../store.ts'
import { readersOfPaper } from './readers-of-paper.ts'
import { shareFiles } from './share-files.ts'

/** The appendices go out with their paper, each to the readers of its own class. */
export async function issueAppendices(tx: Transaction, paper: Kept<Paper>): Promise<void> {
  for (const id of await listAppendices(tx, paper.record.id)) {
    const appendix = await take<Appendix>(tx, { id })
    if (appendix === undefined || appendix.record.state !== 'draft') continue
    const { classification } = appendix.record
    const handling = editionOf(tx, paper.record).classification
    const issued = await change<Appendix>(tx, appendix, {
      verb: 'appendix-issued',
      state: 'issued',
      content: { ...appendix.content, files: appendix.content.files.slice(-1) },
      readers: readersOfPaper(handling, { classification, isIssued: true, paper: paper.content }),
    })
    await shareFiles(tx, issued)
  }
}
