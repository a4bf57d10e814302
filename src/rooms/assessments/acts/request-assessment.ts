import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Assessment } from '../assessment.ts'
import { keepAssessment, requested } from '../store-begun.ts'
import { type AskedOf, checkBeginning, lockQueue } from '../store-request.ts'

export type NewAssessment = AskedOf & Readonly<{ /** What is asked about the solution. */ scope: string }>

/** Asks an assessor for an assessment: it takes its place at the end of the queue, and is due by the clock of its kind. */
export async function requestAssessment(context: ActContext, input: NewAssessment): Promise<Verdict<Kept<Assessment>>> {
  return await perform(context, async tx => {
    const beginning = await checkBeginning(tx, 'request-assessment', input)
    if (!beginning.ok) return beginning
    await lockQueue(tx, beginning.value.kind.assessor)
    const content = { ...(await requested(tx, beginning.value, tx.today)), scope: input.scope.trim() }
    return await keepAssessment(tx, beginning.value, content, { verb: 'assessment-requested' })
  })
}
