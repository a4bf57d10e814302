import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Decision } from '../decision.ts'

export type DecisionCorrection = Readonly<{
  /** The identifier or the reference of the decision. */
  decision: string
  verb: string
  text: string
  reason: string
  version?: number | undefined
}>

export async function correctDecision(
  _context: ActContext,
  _input: DecisionCorrection,
): Promise<Verdict<Kept<Decision>>> {
  throw new Error('not built yet')
}
