import { addMonths, type CalendarDate, formatDate } from '../../kit/calendar-date.ts'
import { granted, refused, require, type Verdict } from '../../kit/verdict.ts'
import { type Assessment, isOpen } from './assessment.ts'

/** No assessment is promised for later than this. */
const FURTHEST_MONTHS = 60

/** May an assessment be given this date? It is another one, and one that can be promised. */
export function checkTarget(
  { target }: Pick<Assessment, 'target'>,
  wanted: CalendarDate,
  today: CalendarDate,
): Verdict {
  const says = `It is due on ${formatDate(target)} already. Give another date.`
  if (wanted === target) return refused({ reason: 'same-target', says, field: 'target' })
  return checkPromise(wanted, today, 'target')
}

/** Can anybody promise this date on a day? It has not gone by, and is near enough. */
export function checkPromise(wanted: CalendarDate, on: CalendarDate, field: string): Verdict {
  if (wanted < on)
    return refused({ reason: 'target-past', says: 'That day has gone by. Give today or a later day.', field })
  const says = 'That is more than five years away. Check the year.'
  return require(wanted <= addMonths(on, FURTHEST_MONTHS), { reason: 'target-too-far', says, field })
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
