import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { takeMeeting } from '../../meetings/door.ts'
import { type Action, withUpdate, wordsOf } from '../action.ts'
import { updateOf } from '../store-due.ts'
import { takeAction } from '../store-taken.ts'

export type NewUpdate = Readonly<{
  /** The reference of the action. */
  action: string
  text: string
  /** The reference of the meeting that it is for. */
  meeting?: string | undefined
  /** The version that the form was made from. */
  version?: number | undefined
}>

/** Says how far an action has come. */
export async function updateAction(context: ActContext, input: NewUpdate): Promise<Verdict<Kept<Action>>> {
  return await perform(context, async tx => {
    const taken = await takeAction(tx, input.action, 'update-action', {
      update: input.text,
      version: input.version,
    })
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    if (input.text.trim() === '') {
      return refused({ reason: 'update-missing', says: 'Say how far it has come.', field: 'text' })
    }
    if (input.meeting !== undefined && (await takeMeeting(tx, input.meeting)) === undefined) {
      return refused({ reason: 'no-such-meeting', says: 'Name a meeting that has been called.', field: 'meeting' })
    }
    const content = withUpdate(kept.content, updateOf(tx, input.text, input.meeting))
    return granted(await change(tx, kept, { verb: 'action-updated', state: to, content, words: wordsOf(content) }))
  })
}
