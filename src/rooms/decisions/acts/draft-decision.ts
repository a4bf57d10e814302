import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Decision } from '../decision.ts'
import type { NewDecision } from './record-decision.ts'

export type DraftDecision = Pick<NewDecision, 'item' | 'verb' | 'text' | 'by' | 'subject' | 'outcome'>

export async function draftDecision(_context: ActContext, _input: DraftDecision): Promise<Verdict<Kept<Decision>>> {
  throw new Error('not built yet')
}
