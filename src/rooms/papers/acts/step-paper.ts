import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Paper } from '../paper.ts'
import type { PaperAct } from '../paper-act.ts'
import { takePaper } from './take-paper.ts'
import { takePaperStep } from './take-paper-step.ts'

export type PaperStep = Readonly<{
  /** The identifier of the paper. */
  paper: string
  act: PaperAct
  reason?: string | undefined
  version?: number | undefined
}>

/** Takes a paper one step of its lifecycle further: submits, returns, accepts, issues, withdraws, presents or publishes it. */
export async function stepPaper(context: ActContext, step: PaperStep): Promise<Verdict<Kept<Paper>>> {
  return await perform(context, async tx => {
    const taken = await takePaper(tx, step.paper, step.version)
    return taken.ok ? await takePaperStep(tx, taken.value, { act: step.act, reason: step.reason ?? '' }) : taken
  })
}
