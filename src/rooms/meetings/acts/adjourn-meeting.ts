import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { AskedWithReason } from '../asked-of-meeting.ts'
import { takeStep } from './take-step.ts'

/** Breaks the meeting off, for a reason, to be resumed. */
export async function adjournMeeting(
  context: ActContext,
  { meeting, reason, version }: AskedWithReason,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeStep(tx, meeting, 'adjourn-meeting', { reason, version })
    return taken.ok ? granted(meeting) : taken
  })
}
