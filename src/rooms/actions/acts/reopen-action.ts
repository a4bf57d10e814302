import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action } from '../action.ts'
import { takeAction } from '../store-taken.ts'

export type Reopening = Readonly<{
  action: string
  reason: string
  /** The version that the form was made from. */
  version?: number | undefined
}>

/** Opens an action again that was closed, or proposed for closing, too early. */
export async function reopenAction(context: ActContext, input: Reopening): Promise<Verdict<Kept<Action>>> {
  return await perform(context, async tx => {
    const taken = await takeAction(tx, input.action, 'reopen-action', {
      reason: input.reason,
      version: input.version,
    })
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    return granted(
      await change(tx, kept, {
        verb: 'action-reopened',
        state: to,
        content: { ...kept.content, closedBy: null },
        input: { reason: input.reason.trim() },
      }),
    )
  })
}
