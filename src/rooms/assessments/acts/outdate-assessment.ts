import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Assessment } from '../assessment.ts'
import { endStanding } from '../store-standing.ts'
import { takeAssessment } from '../store-taken.ts'

export type OutdatedAssessment = Readonly<{ assessment: string; reason: string; version?: number | undefined }>

/** The solution has changed: what was assessed, or is being assessed, is of an earlier one, and no report can rest on it. */
export async function outdateAssessment(
  context: ActContext,
  input: OutdatedAssessment,
): Promise<Verdict<Kept<Assessment>>> {
  return await perform(context, async tx => {
    const taken = await takeAssessment(tx, input.assessment, 'outdate-assessment', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const ended = { verb: 'assessment-outdated', state: to, reason: input.reason.trim() }
    return granted(await endStanding(tx, kept, ended))
  })
}
