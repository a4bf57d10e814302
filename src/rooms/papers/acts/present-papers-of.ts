import { allOf, granted, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { AT_ITEM, listPapersAt } from '../store.ts'
import { takePaper } from './take-paper.ts'
import { takePaperStep } from './take-paper-step.ts'

/** The item, or confidential item, of this identifier has been reached: its issued papers count as presented. */
export async function presentPapersOf(tx: Transaction, item: string): Promise<Verdict> {
  const verdicts: Verdict<unknown>[] = []
  for (const id of await listPapersAt(tx, item, AT_ITEM)) {
    const paper = await takePaper(tx, id)
    if (!paper.ok || paper.value.record.state !== 'issued') continue
    verdicts.push(await takePaperStep(tx, paper.value, { act: 'present-paper', reason: '', isByItself: true }))
  }
  return verdicts.length === 0 ? granted() : allOf(...verdicts)
}
