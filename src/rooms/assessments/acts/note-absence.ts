import { addMonths } from '../../../kit/calendar-date.ts'
import { refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkAbsence } from '../assessor.ts'
import type { Absence, Assessor } from '../queue.ts'
import { type AskedOfAssessor, changeAssessor } from '../store-assessor.ts'

export type NewAbsence = AskedOfAssessor & Absence

/** No absence further away than this is known to anybody. */
const FURTHEST_MONTHS = 60

/** More than this are kept by nobody. */
const MOST_ABSENCES = 200

/** An assessor says when it does no work. */
export async function noteAbsence(context: ActContext, input: NewAbsence): Promise<Verdict<Kept<Assessor>>> {
  return await perform(context, async tx => {
    const { from, until } = input
    const reason = input.reason.trim()
    const possible = checkAbsence({ from, until, reason })
    if (!possible.ok) return possible
    if (from > addMonths(tx.today, FURTHEST_MONTHS))
      return refused({
        reason: 'absence-far',
        says: 'That is more than five years away. Check the year.',
        field: 'from',
      })
    if (until < tx.today)
      return refused({ reason: 'absence-past', says: 'Those days have gone by. Give days to come.', field: 'until' })
    return await changeAssessor(tx, input, { verb: 'absence-noted', input: { reason } }, known => ({
      ...known,
      absences: [...known.absences, { from, until, reason }].slice(-MOST_ABSENCES),
    }))
  })
}
