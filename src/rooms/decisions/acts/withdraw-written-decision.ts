import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { WrittenDecision } from '../written-decision.ts'
import { checkRuns, takeWrittenDecision } from '../store-written.ts'

export type WrittenWithdrawal = Readonly<{
  written: string
  reason: string
  /** The version that the form was made from. */
  version?: number | undefined
}>

/** Takes a question back while it is open, for a reason that everybody who was asked can read. */
export async function withdrawWrittenDecision(
  context: ActContext,
  { written, reason, version }: WrittenWithdrawal,
): Promise<Verdict<Kept<WrittenDecision>>> {
  return await perform(context, async tx => {
    const taken = await takeWrittenDecision(tx, written, version)
    if (!taken.ok) return taken
    const { kept } = taken.value
    const runs = await checkRuns(tx, taken.value)
    if (!runs.ok) return runs
    if (kept.record.state !== 'open') {
      return refused({ reason: 'not-open', says: 'This is not open any more, so it cannot be withdrawn.' })
    }
    if (reason.trim() === '') {
      return refused({ reason: 'reason-missing', says: 'Say why the question is taken back.', field: 'reason' })
    }
    return granted(
      await change(tx, kept, {
        verb: 'written-decision-withdrawn',
        state: 'withdrawn',
        content: { ...kept.content, withdrawnFor: reason.trim() },
        input: { reason: reason.trim() },
      }),
    )
  })
}
