import { granted, type Refusal, refused, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Appendix } from '../appendix.ts'
import type { Paper } from '../paper.ts'
import { findKind } from '../store.ts'
import { takePaper } from './take-paper.ts'

export type TakenAppendix = Readonly<{ paper: Kept<Paper>; appendix: Kept<Appendix> }>

/** An appendix and its paper, both locked, the paper first: whoever issues a paper locks them in the same order. */
export async function takeAppendix(tx: Transaction, id: string, version?: number): Promise<Verdict<TakenAppendix>> {
  const found = await findKind(tx, id)
  if (found?.kind !== 'appendix' || found.parent === null) return refused(NO_SUCH_APPENDIX)
  const paper = await takePaper(tx, found.parent)
  if (!paper.ok) return paper
  const appendix = await take<Appendix>(tx, { id })
  if (appendix === undefined || appendix.record.state === 'withdrawn') return refused(NO_SUCH_APPENDIX)
  const isCurrent = checkVersion(appendix.record, version)
  return isCurrent.ok ? granted({ paper: paper.value, appendix }) : isCurrent
}

const NO_SUCH_APPENDIX: Refusal = {
  reason: 'no-such-appendix',
  says: 'There is no such appendix, or it has been withdrawn. Load the page again.',
}
