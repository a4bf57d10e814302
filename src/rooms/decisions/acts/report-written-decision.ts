import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { takeMeeting } from '../../meetings/door.ts'
import type { WrittenDecision } from '../written-decision.ts'
import { checkRuns, takeWrittenDecision } from './take-written-decision.ts'

export type WrittenReport = Readonly<{
  written: string
  /** The reference of the meeting that is told of it. */
  meeting: string
}>

/** Puts down that a meeting of the body was told what had been decided in writing. */
export async function reportWrittenDecision(
  context: ActContext,
  input: WrittenReport,
): Promise<Verdict<Kept<WrittenDecision>>> {
  return await perform(context, async tx => {
    const meeting = await takeMeeting(tx, input.meeting)
    const taken = await takeWrittenDecision(tx, input.written)
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

/** The same within another act, on a written decision that it has taken. */
export async function reportWithin(
  tx: Transaction,
  kept: Kept<WrittenDecision>,
  meeting: string,
): Promise<Verdict<Kept<WrittenDecision>>> {
  if (kept.record.state !== 'closed') {
    return refused({
      reason: 'not-closed',
      says: 'A meeting is told of a decision in writing once, when it has closed.',
    })
  }
  return granted(
    await change(tx, kept, {
      verb: 'written-decision-reported',
      state: 'reported',
      content: { ...kept.content, reportedTo: meeting },
      authority: meeting,
    }),
  )
}
