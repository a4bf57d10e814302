import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Assessment } from '../assessment.ts'
import { keepAssessment, requested } from '../store-begun.ts'
import { type AskedOf, checkBeginning } from '../store-request.ts'

export type WaivedAssessment = AskedOf & Readonly<{ reason: string }>

/** Notes that a modification needs no assessment of a kind, and why. A report then need not wait for it. */
export async function waiveAssessment(
  context: ActContext,
  input: WaivedAssessment,
): Promise<Verdict<Kept<Assessment>>> {
  return await perform(context, async tx => {
    const beginning = await checkBeginning(tx, 'waive-assessment', input)
    if (!beginning.ok) return beginning
    const reason = input.reason.trim()
    const content = { ...(await requested(tx, beginning.value, tx.today)), reason }
    return await keepAssessment(tx, beginning.value, content, { verb: 'assessment-waived', reason })
  })
}
