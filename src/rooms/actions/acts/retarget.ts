import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action } from '../action.ts'

export type NewTarget = Readonly<{
  action: string
  /** A date, or words such as `next meeting`. */
  due: string
  reason: string
}>

export async function retarget(_context: ActContext, _input: NewTarget): Promise<Verdict<Kept<Action>>> {
  throw new Error('not built yet')
}
