import type { Checkpoint } from '../../../kit/proof/checkpoint.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { currentVersion, type Minutes, withVersion } from '../minutes.ts'
import { checkMinutesGuards } from '../minutes-guards.ts'
import { printVersion } from './print-version.ts'
import { type AmendedText, putDiscussion } from './put-discussion.ts'
import { takeMinutes } from './take-minutes.ts'

export type MinutesCorrection = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  twin: boolean
  reason: string
  /** What is put otherwise; without it the minutes are only printed again, as when a decision was corrected. */
  amended?: AmendedText | undefined
  checkpoint: Checkpoint | undefined
  /** The version of the minutes that the form was made from. */
  version?: number | undefined
}>

/** Corrects minutes that the body has approved, for a reason, and gives them the next version; answers that version. What was published stays readable. */
export async function correctMinutes(context: ActContext, input: MinutesCorrection): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeMinutes(tx, input.meeting, 'correct-minutes', {
      version: input.version,
      twin: input.twin,
    })
    if (!taken.ok) return taken
    const hand = taken.value
    const minutes = input.twin ? hand.closed : hand.open
    if (minutes === undefined) return refused({ reason: 'no-minutes', says: 'There are no such minutes.' })
    const possible = checkMinutesGuards(hand.step.row, { reason: input.reason })
    if (!possible.ok) return possible
    const put = input.amended === undefined ? granted() : await putDiscussion(tx, hand, minutes, input.amended)
    if (!put.ok) return put
    const corrected = withVersion(minutes.content, input.reason.trim(), tx.at)
    const isPublished = minutes.content.publishedAt !== null
    const printed = isPublished
      ? await printVersion(tx, hand, minutes, corrected, input.checkpoint)
      : { content: corrected }
    const told = { verb: 'minutes-corrected', state: hand.step.to, input: { reason: input.reason.trim() } }
    await change<Minutes>(tx, minutes, { ...told, ...printed })
    return granted(currentVersion(corrected))
  })
}
