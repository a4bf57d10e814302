import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action } from '../action.ts'

export type NewUpdate = Readonly<{
  /** The reference of the action. */
  action: string
  text: string
  /** The reference of the meeting that it is for. */
  meeting?: string | undefined
  version?: number | undefined
}>

export async function updateAction(_context: ActContext, _input: NewUpdate): Promise<Verdict<Kept<Action>>> {
  throw new Error('not built yet')
}
