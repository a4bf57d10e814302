import type { Classification } from '../../../kit/classification.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Appendix } from '../appendix.ts'
import { isIssued, type Paper } from '../paper.ts'
import { readersOfPaper } from './readers-of-paper.ts'

/** The groups that a paper, or an appendix of one, would be for under another class. */
export async function readersUnderClass(
  tx: Transaction,
  kept: Kept<unknown>,
  classification: Classification,
): Promise<readonly string[]> {
  const { record } = kept
  // The two kinds for which this is offered.
  const own = kept as Kept<Paper | Appendix>
  const paper = record.parent === null ? (own as Kept<Paper>) : await take<Paper>(tx, { id: record.parent })
  if (paper === undefined) return []
  const handling = editionOf(tx, record).classification
  return readersOfPaper(handling, { classification, isIssued: isIssued(record.state), paper: paper.content })
}
