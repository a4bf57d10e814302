import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Assessment } from '../assessment.ts'
import { endStanding } from '../store-standing.ts'
import { takeAssessment } from '../store-taken.ts'

export type WithdrawnAssessment = Readonly<{ assessment: string; reason: string; version?: number | undefined }>

/** Nobody needs it any more. */
export async function withdrawAssessment(
  context: ActContext,
  input: WithdrawnAssessment,
): Promise<Verdict<Kept<Assessment>>> {
  return await perform(context, async tx => {
    const taken = await takeAssessment(tx, input.assessment, 'withdraw-assessment', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const ended = { verb: 'assessment-withdrawn', state: to, reason: input.reason.trim() }
    return granted(await endStanding(tx, kept, ended))
  })
}
