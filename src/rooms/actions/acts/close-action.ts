import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action } from '../action.ts'

export type ActionClosing = Readonly<{
  action: string
  /** The reference of the meeting or the decision by which the body closed it. */
  authority: string
  text?: string | undefined
}>

export async function closeAction(_context: ActContext, _input: ActionClosing): Promise<Verdict<Kept<Action>>> {
  throw new Error('not built yet')
}
