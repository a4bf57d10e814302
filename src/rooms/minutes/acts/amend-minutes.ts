import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { currentVersion, type Minutes, withVersion } from '../minutes.ts'
import { type AmendedText, putDiscussion } from './put-discussion.ts'
import { takeMinutes } from './take-minutes.ts'

export type Amendment = AmendedText &
  Readonly<{
    /** The reference of the meeting. */
    meeting: string
    twin: boolean
    /** What was changed, in a few words. */
    why?: string | undefined
  }>

/** Amends a draft, and gives it the next version; answers that version. */
export async function amendMinutes(context: ActContext, input: Amendment): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeMinutes(tx, input.meeting, 'amend-minutes')
    if (!taken.ok) return taken
    const minutes = input.twin ? taken.value.closed : taken.value.open
    if (minutes === undefined) return refused({ reason: 'no-minutes', says: 'There are no such minutes.' })
    const put = await putDiscussion(tx, taken.value, minutes, input)
    if (!put.ok) return put
    const why = input.why?.trim() || `Item ${input.item} put otherwise`
    const content = withVersion(minutes.content, why, tx.at)
    const told = { verb: 'minutes-amended', state: taken.value.step.to, input: { item: input.item, reason: why } }
    await change<Minutes>(tx, minutes, { ...told, content })
    return granted(currentVersion(content))
  })
}
