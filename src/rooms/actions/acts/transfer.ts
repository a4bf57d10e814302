import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Action, titleOf, wordsOf } from '../action.ts'
import { understandOwner } from '../line.ts'
import type { Owner } from '../owner.ts'
import { vocabularyOf } from '../store-due.ts'
import { takeAction } from '../store-taken.ts'

export type ActionTransfer = Readonly<{
  action: string
  /** The new owner in words of the code, or as chosen. */
  owner: string | Owner
  reason: string
  /** The version that the form was made from. */
  version?: number | undefined
}>

/** Gives an action to another owner, for a reason. */
export async function transfer(context: ActContext, input: ActionTransfer): Promise<Verdict<Kept<Action>>> {
  return await perform(context, async tx => {
    const taken = await takeAction(tx, input.action, 'transfer-action', {
      reason: input.reason,
      version: input.version,
    })
    if (!taken.ok) return taken
    const { kept, edition, body, to } = taken.value
    const { names } = vocabularyOf(tx, edition, body)
    const owner = typeof input.owner === 'string' ? understandOwner(input.owner, names) : granted(input.owner)
    if (!owner.ok) return owner
    if (owner.value.kind === kept.content.owner.kind && owner.value.key === kept.content.owner.key) {
      return refused({
        reason: 'same-owner',
        says: `${owner.value.words} has it already. Choose another owner.`,
        field: 'owner',
      })
    }
    const content = { ...kept.content, owner: owner.value }
    return granted(
      await change(tx, kept, {
        verb: 'action-transferred',
        state: to,
        content,
        title: titleOf(content),
        words: wordsOf(content),
        input: { reason: input.reason.trim() },
      }),
    )
  })
}
