import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Decision, SeatBallot } from '../decision.ts'

export type NewDecision = Readonly<{
  /** The identifier of the item, or of the confidential item. */
  item: string
  /** The key of a decision verb. */
  verb: string
  text: string
  by?: Decision['by'] | undefined
  /** The identifier of the record that it is about. */
  subject?: string | undefined
  outcome?: string | undefined
  /** What the outcome asks for. */
  date?: string | undefined
  reason?: string | undefined
  votes?: readonly SeatBallot[] | undefined
  /** The chair’s casting vote, used only on a tie. */
  castingVote?: 'for' | 'against' | undefined
  dissent?: Decision['dissent'] | undefined
  abstained?: readonly string[] | undefined
  /** Persons who are not to see it, besides those who are recused from the item. */
  exclude?: readonly string[] | undefined
}>

export async function recordDecision(_context: ActContext, _input: NewDecision): Promise<Verdict<Kept<Decision>>> {
  throw new Error('not built yet')
}
