import { getLifecycle } from '../../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Action } from '../action.ts'
import { takeAction } from '../store-taken.ts'
import { dueOfWords } from '../store-due.ts'

export type NewTarget = Readonly<{
  action: string
  /** A date, or words such as `next meeting`. */
  due: string
  reason: string
  /** The version that the form was made from. */
  version?: number | undefined
}>

/** Gives an action another date, for a reason; the earlier one stays in its history. */
export async function retarget(context: ActContext, input: NewTarget): Promise<Verdict<Kept<Action>>> {
  return await perform(context, async tx => {
    const taken = await takeAction(tx, input.action, 'retarget-action', {
      reason: input.reason,
      version: input.version,
    })
    if (!taken.ok) return taken
    const { kept, edition, body, to } = taken.value
    if (input.due.trim() === '') {
      return refused({ reason: 'target-missing', says: 'Say by when it is to be done now.', field: 'due' })
    }
    const due = await dueOfWords(tx, { edition, body: body.key, from: tx.today }, input.due)
    const needsDate = getLifecycle(edition, 'action').rows.some(({ guards }) => guards.includes('has-target'))
    if (needsDate && due.on === null) {
      return refused({
        reason: 'target-missing',
        says: 'Give a date, a month, or a meeting that has been called.',
        field: 'due',
      })
    }
    const earlier = {
      on: kept.content.due.on,
      words: kept.content.due.words,
      reason: input.reason.trim(),
      setOn: tx.today,
    }
    return granted(
      await change(tx, kept, {
        verb: 'action-retargeted',
        state: to,
        content: { ...kept.content, due, targets: [...kept.content.targets, earlier] },
        onDate: due.on,
        input: { reason: input.reason.trim() },
      }),
    )
  })
}
