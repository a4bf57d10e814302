import { granted, type Refusal, refused, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Paper } from '../paper.ts'

/** The paper, locked until the transaction ends, as it was when the form was made. */
export async function takePaper(tx: Transaction, id: string, version?: number): Promise<Verdict<Kept<Paper>>> {
  const paper = await take<Paper>(tx, { id })
  if (paper === undefined || paper.record.kind !== 'paper') return refused(NO_SUCH_PAPER)
  const isCurrent = checkVersion(paper.record, version)
  return isCurrent.ok ? granted(paper) : isCurrent
}

const NO_SUCH_PAPER: Refusal = {
  reason: 'no-such-paper',
  says: 'There is no such paper. Load the page again.',
}
