import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action } from '../action.ts'

export type Reopening = Readonly<{ action: string; reason: string }>

export async function reopenAction(_context: ActContext, _input: Reopening): Promise<Verdict<Kept<Action>>> {
  throw new Error('not built yet')
}
