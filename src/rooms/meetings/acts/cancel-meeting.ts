import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { AskedWithReason } from '../asked-of-meeting.ts'
import { isUnfinished } from '../item.ts'
import { carryItem } from './carry-item.ts'
import { linkMeetings } from './link-meetings.ts'
import { notifySeats } from './notify-seats.ts'
import { takeStep } from './take-step.ts'

/** Cancels the meeting, for a reason. Its business goes to the next one; standing items come back by themselves. */
export async function cancelMeeting(
  context: ActContext,
  { meeting, reason, version }: AskedWithReason,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeStep(tx, meeting, 'cancel-meeting', { reason, version })
    if (!taken.ok) return taken
    const { before, meeting: cancelled } = taken.value
    const business = before.items.filter(
      ({ record, content }) => content.standing === null && isUnfinished(record.state),
    )
    for (const item of business) await carryItem(tx, cancelled, item)
    await linkMeetings(tx, cancelled.content.body)
    await notifySeats(tx, cancelled, 'meeting-cancelled')
    return granted(meeting)
  })
}
