import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Paper } from '../paper.ts'

export type PaperAct = ActOf<'paper'>

export type PaperStep = Readonly<{
  /** The identifier of the paper. */
  paper: string
  act: PaperAct
  reason?: string | undefined
  version?: number | undefined
}>

/** Takes a paper one step of its lifecycle further: submits, returns, accepts, issues, withdraws, presents or publishes it. */
export async function stepPaper(_context: ActContext, _step: PaperStep): Promise<Verdict<Kept<Paper>>> {
  throw new Error('being written')
}
