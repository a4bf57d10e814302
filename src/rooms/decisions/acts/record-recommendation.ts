import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Decision } from '../decision.ts'
import type { NewDecision } from './record-decision.ts'

export type DecidedRecommendation = Readonly<{
  item: string
  /** The identifier of the paper. */
  paper: string
  /** Which of its recommendations, from 0. */
  index: number
  /** Other than the paper recommended; what it recommended is kept beside it. */
  verb?: string | undefined
  text?: string | undefined
}> &
  Partial<Omit<NewDecision, 'item' | 'verb' | 'text'>>

export async function recordRecommendation(
  _context: ActContext,
  _input: DecidedRecommendation,
): Promise<Verdict<Kept<Decision>>> {
  throw new Error('not built yet')
}
