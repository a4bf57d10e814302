import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action } from '../action.ts'

export type ClosingProposal = Readonly<{ action: string; text?: string | undefined; meeting?: string | undefined }>

export async function proposeClosing(_context: ActContext, _input: ClosingProposal): Promise<Verdict<Kept<Action>>> {
  throw new Error('not built yet')
}
