import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action } from '../action.ts'
import type { Owner } from '../owner.ts'

export type ActionTransfer = Readonly<{
  action: string
  /** The new owner in words of the code, or as chosen. */
  owner: string | Owner
  reason: string
}>

export async function transfer(_context: ActContext, _input: ActionTransfer): Promise<Verdict<Kept<Action>>> {
  throw new Error('not built yet')
}
