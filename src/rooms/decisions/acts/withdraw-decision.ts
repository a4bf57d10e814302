import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Decision } from '../decision.ts'

export type Withdrawal = Readonly<{ decision: string }>

export async function withdrawDecision(_context: ActContext, _input: Withdrawal): Promise<Verdict<Kept<Decision>>> {
  throw new Error('not built yet')
}
