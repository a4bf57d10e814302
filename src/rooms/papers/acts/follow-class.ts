import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Appendix } from '../appendix.ts'
import type { Paper } from '../paper.ts'
import { shareFiles } from './share-files.ts'

/** The files of a paper or an appendix are for the readers that it now has, and a paper declares the class that its appendix now has. */
export async function followClass(tx: Transaction, changed: Kept<unknown>): Promise<void> {
  // The two kinds for which this is offered.
  const own = changed as Kept<Paper | Appendix>
  await shareFiles(tx, own)
  const { parent, classification } = own.record
  const paper = parent === null ? undefined : await take<Paper>(tx, { id: parent })
  if (paper === undefined || !('label' in own.content)) return
  const { label } = own.content
  const declared = paper.content.appendices.find(appendix => appendix.label === label)
  if (declared === undefined || declared.classification === classification) return
  const appendices = paper.content.appendices.map(one => (one === declared ? { ...one, classification } : one))
  await change<Paper>(tx, paper, {
    verb: 'appendix-class-declared',
    content: { ...paper.content, appendices },
  })
}
