import { granted, refused, type Refusal, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Paper } from '../paper.ts'
import { findId, FOR_MEETING, listPapersAt } from '../store.ts'
import { takePaper } from './take-paper.ts'
import { takePaperStep } from './take-paper-step.ts'

/** Issues the accepted papers of a meeting, all or none; answers those issued. Drafts and papers still submitted stay behind. */
export async function issuePapersOf(tx: Transaction, meeting: string): Promise<Verdict<readonly Kept<Paper>[]>> {
  const id = await findId(tx, 'meeting', meeting)
  const issued: Kept<Paper>[] = []
  const refusals: Refusal[] = []
  for (const which of id === undefined ? [] : await listPapersAt(tx, id, FOR_MEETING)) {
    const paper = await takePaper(tx, which)
    if (!paper.ok || paper.value.record.state !== 'accepted') continue
    const verdict = await takePaperStep(tx, paper.value, { act: 'issue-paper', reason: '' })
    if (verdict.ok) issued.push(verdict.value)
    else refusals.push(...verdict.refusals.map(refusal => aboutPaper(paper.value, refusal)))
  }
  return refusals.length === 0 ? granted(issued) : refused(...refusals)
}

function aboutPaper({ record }: Kept<Paper>, refusal: Refusal): Refusal {
  return { ...refusal, says: `${record.reference}: ${refusal.says}` }
}
