import { refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { takeMeeting } from '../../meetings/door.ts'
import type { WrittenDecision } from '../written-decision.ts'
import { checkRuns, reportWithin, takeWrittenDecision } from '../store-written.ts'

export type WrittenReport = Readonly<{
  written: string
  /** The reference of the meeting that is told of it. */
  meeting: string
  /** The version that the form was made from. */
  version?: number | undefined
}>

/** Puts down that a meeting of the body was told what had been decided in writing. */
export async function reportWrittenDecision(
  context: ActContext,
  input: WrittenReport,
): Promise<Verdict<Kept<WrittenDecision>>> {
  return await perform(context, async tx => {
    const meeting = await takeMeeting(tx, input.meeting)
    const taken = await takeWrittenDecision(tx, input.written, input.version)
    if (!taken.ok) return taken
    const runs = await checkRuns(tx, taken.value)
    if (!runs.ok) return runs
    if (meeting === undefined || meeting.content.body !== taken.value.body.key) {
      return refused({
        reason: 'no-such-meeting',
        says: 'Choose a meeting of the body that decided.',
        field: 'meeting',
      })
    }
    return await reportWithin(tx, taken.value.kept, meeting.record.reference)
  })
}
