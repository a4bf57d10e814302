import type { Checkpoint } from '../../../kit/proof/checkpoint.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { shareDiscussions } from '../../decisions/door.ts'
import { stepMeeting } from '../../meetings/door.ts'
import type { Minutes } from '../minutes.ts'
import { checkMinutesGuards } from '../minutes-guards.ts'
import { gatherMinutesFacts } from './gather-minutes-facts.ts'
import { moveMinutes } from './move-minutes.ts'
import { type PrintedMinutes, printVersion } from './print-version.ts'
import { type MinutesInHand, takeMinutes } from './take-minutes.ts'

export type Publication = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  /** The newest checkpoint of the ledger, to be printed at the end. */
  checkpoint: Checkpoint | undefined
  /** The version of the minutes that the form was made from. */
  version?: number | undefined
}>

/** Prints the minutes once and for all, and opens them to whoever may read their class; the closed ones to those alone who have signed. */
export async function publishMinutes(
  context: ActContext,
  { meeting, checkpoint, version }: Publication,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeMinutes(tx, meeting, 'publish-minutes', { version })
    if (!taken.ok) return taken
    const hand = taken.value
    const possible = checkMinutesGuards(hand.step.row, await gatherMinutesFacts(tx, hand))
    if (!possible.ok) return possible
    const open = await printed(tx, hand, hand.open, checkpoint)
    const closed = hand.closed === undefined ? undefined : await printed(tx, hand, hand.closed, checkpoint)
    const printOf = ({ twin }: Minutes) => (twin ? (closed ?? open) : open)
    await moveMinutes(tx, hand, {
      verb: 'minutes-published',
      content: minutes => printOf(minutes).content,
      words: minutes => printOf(minutes).words,
    })
    await shareDiscussions(tx, meeting, 'published')
    const told = { holds: ['minutes-approved'], isActorKnown: true } as const
    const stepped = await stepMeeting(tx, meeting, 'publish-minutes', told)
    return stepped.ok ? granted(meeting) : stepped
  })
}

async function printed(
  tx: Transaction,
  hand: MinutesInHand,
  kept: Kept<Minutes>,
  checkpoint: Checkpoint | undefined,
): Promise<PrintedMinutes> {
  return await printVersion(tx, hand, kept, { ...kept.content, publishedAt: tx.at }, checkpoint)
}
