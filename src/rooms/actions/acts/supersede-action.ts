import { compareClassifications } from '../../../kit/classification.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action } from '../action.ts'
import { takeAction } from '../store-taken.ts'

export type Superseding = Readonly<{
  action: string
  /** The reference of the action that takes its place. */
  by: string
  reason: string
  /** The version that the form was made from. */
  version?: number | undefined
}>

/** Puts another action in the place of one. */
export async function supersedeAction(context: ActContext, input: Superseding): Promise<Verdict<Kept<Action>>> {
  return await perform(context, async tx => {
    const taken = await takeAction(tx, input.action, 'supersede-action', {
      reason: input.reason,
      version: input.version,
    })
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const other =
      input.by === input.action ? undefined : await take<Action>(tx, { kind: 'action', reference: input.by })
    const isCitable =
      other !== undefined && compareClassifications(other.record.classification, kept.record.classification) <= 0
    if (!isCitable) {
      return refused({
        reason: 'no-such-action',
        says: 'Name the other action that takes its place. All who may read this one must be able to read that.',
        field: 'by',
      })
    }
    await link(tx, other.record.id, kept.record.id, 'supersedes')
    return granted(
      await change(tx, kept, {
        verb: 'action-superseded',
        state: to,
        input: { reason: input.reason.trim(), by: other.record.reference },
      }),
    )
  })
}
