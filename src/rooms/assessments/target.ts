import { addMonths, type CalendarDate, formatDate } from '../../kit/calendar-date.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { type Assessment, isOpen } from './assessment.ts'

/** No assessment is promised for later than this. */
const FURTHEST_MONTHS = 60

/** May an assessment be given this date? It is another one, not gone by, and within what anybody can promise. */
export function checkTarget(
  { target }: Pick<Assessment, 'target'>,
  wanted: CalendarDate,
  today: CalendarDate,
): Verdict {
  const no = (reason: string, says: string) => refused({ reason, says, field: 'target' })
  if (wanted === target) return no('same-target', `It is due on ${formatDate(target)} already. Give another date.`)
  if (wanted < today) return no('target-past', 'That day has gone by. Give today or a later day.')
  if (wanted > addMonths(today, FURTHEST_MONTHS))
    return no('target-too-far', 'That is more than five years away. Check the year.')
  return granted()
}

/** May a body note another date while it is in this state? */
export function checkNotable(state: string): Verdict {
  if (isOpen(state)) return granted()
  return refused({
    reason: 'subject-not-in-state',
    says: 'A new date can be noted while the assessment has not been delivered. Choose another outcome, or none.',
    field: 'outcome',
  })
}
