import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { AskedOfMeeting } from '../asked-of-meeting.ts'
import { takeStep } from './take-step.ts'

/** Resumes a meeting that was adjourned. */
export async function resumeMeeting(
  context: ActContext,
  { meeting, version }: AskedOfMeeting,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeStep(tx, meeting, 'resume-meeting', { version })
    return taken.ok ? granted(meeting) : taken
  })
}
