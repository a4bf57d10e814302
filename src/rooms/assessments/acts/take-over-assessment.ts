import { refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Assessment, withTarget } from '../assessment.ts'
import { keepAssessment, requested } from '../store-begun.ts'
import { type AskedOf, checkBeginning, lockQueue } from '../store-request.ts'

/** An assessment that was asked for before the record was kept here. */
export type EarlierAssessment = AskedOf &
  Readonly<{
    scope?: string
    requestedOn: string
    /** The date that stands now, if it is not that of the clock. */
    target?: string | undefined
    state: string
  }>

/** Takes over an assessment that was under way: it keeps the day on which it was asked for, and so its place. */
export async function takeOverAssessment(
  context: ActContext,
  input: EarlierAssessment,
): Promise<Verdict<Kept<Assessment>>> {
  return await perform(context, async tx => {
    const beginning = await checkBeginning(tx, 'request-assessment', input)
    if (!beginning.ok) return beginning
    if (!['requested', 'in-preparation'].includes(input.state)) {
      const says = 'Only what has not been delivered is taken over. Enter it as asked for, and deliver it.'
      return refused({ reason: 'not-open', says, field: 'state' })
    }
    await lockQueue(tx, beginning.value.kind.assessor)
    const begun = await requested(tx, beginning.value, input.requestedOn)
    const why = { reason: 'As it stood when the record was begun', setOn: tx.today, by: tx.actor.capacity }
    const content = withTarget({ ...begun, scope: input.scope ?? '' }, input.target ?? begun.target, why)
    return await keepAssessment(tx, beginning.value, content, {
      verb: 'assessment-taken-over',
      state: input.state,
      effectiveOn: input.requestedOn,
    })
  })
}
