import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Vote } from '../decision.ts'
import type { WrittenAnswer } from '../written-decision.ts'

export type NewAnswer = Readonly<{
  /** The reference of the written decision. */
  written: string
  /** The identifier of the seat; may be absent for somebody who has one seat. */
  seat?: string | undefined
  vote: Vote
  text?: string | undefined
}>

export async function answerWrittenDecision(
  _context: ActContext,
  _input: NewAnswer,
): Promise<Verdict<Kept<WrittenAnswer>>> {
  throw new Error('not built yet')
}
