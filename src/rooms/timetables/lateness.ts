import type { NationCalendar } from '../../kit/bank-holidays.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import { workingDaysBetween } from '../../kit/working-days.ts'
import type { Lateness } from '../modifications/door.ts'
import type { KnockOn, Slip } from './knock-on.ts'

/**
 * By how much a timetable is late, and because of what; null where it is not.
 *
 * In English:
 * - what was late counts no more once nothing that is still to come is late because of it;
 * - of several that are late by themselves, that counts which is late by the most Working Days;
 * - the end is late by as many as it comes after the day for which it was planned.
 */
export function latenessOf(
  knockOns: readonly KnockOn[],
  end: Readonly<{ planned: CalendarDate | null; expected: CalendarDate | null }>,
  calendar: NationCalendar,
): Lateness | null {
  const days = ({ planned, expected }: Pick<Slip, 'planned' | 'expected'>) =>
    workingDaysBetween(planned, expected, calendar)
  const [worst] = knockOns
    .filter(({ cause, reaches }) => [cause, ...reaches].some(({ isDone }) => !isDone))
    .map(({ cause }) => cause)
    .toSorted((a, b) => days(b) - days(a))
  if (worst === undefined) return null
  const { planned, expected } = end
  return {
    workingDays: days(worst),
    because: worst.step.title,
    reference: worst.reference,
    isAssessment: worst.step.option === 'assessment',
    endWorkingDays: planned === null ? 0 : expected === null ? null : Math.max(0, days({ planned, expected })),
  }
}
