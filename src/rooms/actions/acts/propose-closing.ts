import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Action, withUpdate, wordsOf } from '../action.ts'
import { updateOf } from '../store-due.ts'
import { takeAction } from '../store-taken.ts'

export type ClosingProposal = Readonly<{
  action: string
  /** What has been done, unless an update has said so already. */
  text?: string | undefined
  /** The reference of the meeting that is to close it. */
  meeting?: string | undefined
  /** The version that the form was made from. */
  version?: number | undefined
}>

/** Says that an action is done, so that the body can close it. */
export async function proposeClosing(context: ActContext, input: ClosingProposal): Promise<Verdict<Kept<Action>>> {
  return await perform(context, async tx => {
    const taken = await takeAction(tx, input.action, 'propose-closing-action', {
      update: input.text,
      version: input.version,
    })
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const content = withUpdate(kept.content, updateOf(tx, input.text, input.meeting))
    const proposed = { verb: 'action-closing-proposed', state: to, content, words: wordsOf(content) }
    return granted(await change(tx, kept, proposed))
  })
}
