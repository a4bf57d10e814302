import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Assessment } from '../assessment.ts'
import { keepAssessment, requested } from '../store-begun.ts'
import { checkBeginning, lockQueue } from '../store-request.ts'

export type NewAssessment = Readonly<{
  /** The reference of the modification, and a kind of its edition. */
  modification: string
  kind: string
  /** Which solution, and what is asked about it. */
  scope: string
}>

/** Asks an assessor for an assessment: it takes its place at the end of the queue, and is due by the clock of its kind. */
export async function requestAssessment(context: ActContext, input: NewAssessment): Promise<Verdict<Kept<Assessment>>> {
  return await perform(context, async tx => {
    const beginning = await checkBeginning(tx, 'request-assessment', input)
    if (!beginning.ok) return beginning
    await lockQueue(tx, beginning.value.kind.assessor)
    const content = { ...(await requested(tx, beginning.value, tx.today)), scope: input.scope.trim() }
    return granted(await keepAssessment(tx, beginning.value, content, { verb: 'assessment-requested' }))
  })
}
