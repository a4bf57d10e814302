import { isCalendarDate } from '../../../kit/calendar-date.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Assessment, withTarget } from '../assessment.ts'
import { takeAssessment } from '../store-taken.ts'
import { checkTarget } from '../target.ts'

export type MovedTarget = Readonly<{
  assessment: string
  /** `YYYY-MM-DD`. */
  target: string
  reason: string
  version?: number | undefined
}>

/** The assessor gives another date, for a reason. The one before stays, and whatever depends on the assessment moves with it. */
export async function moveTarget(context: ActContext, input: MovedTarget): Promise<Verdict<Kept<Assessment>>> {
  return await perform(context, async tx => {
    const taken = await takeAssessment(tx, input.assessment, 'move-target', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    if (!isCalendarDate(input.target))
      return refused({ reason: 'not-a-date', says: 'Give the new date as a day that exists.', field: 'target' })
    const possible = checkTarget(kept.content, input.target, tx.today)
    if (!possible.ok) return possible
    const reason = input.reason.trim()
    const content = withTarget(kept.content, input.target, { reason, setOn: tx.today, by: tx.actor.capacity })
    const told = { verb: 'target-moved', state: to, onDate: input.target, content, input: { reason } }
    return granted(await change(tx, kept, told))
  })
}
