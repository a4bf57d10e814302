import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action } from '../action.ts'

export type Superseding = Readonly<{
  action: string
  /** The reference of the action that takes its place. */
  by: string
  reason: string
}>

export async function supersedeAction(_context: ActContext, _input: Superseding): Promise<Verdict<Kept<Action>>> {
  throw new Error('not built yet')
}
