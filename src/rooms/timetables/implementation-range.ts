import { addDays, type CalendarDate } from '../../kit/calendar-date.ts'

/** How long the past took, or that too little is known of it to say anything. */
export type ImplementationRange =
  | Readonly<{ isKnown: true; earliest: CalendarDate; latest: CalendarDate; sample: number }>
  | Readonly<{ isKnown: false; sample: number; least: number }>

/** Eight in ten of the past lie between these. */
const LOW = 0.1
const HIGH = 0.9

/**
 * When a modification may be implemented, by how long others took from their beginning.
 *
 * In English:
 * - only those count that took longer than this one has already;
 * - with too few of them nothing is said;
 * - the range leaves out the fastest tenth and the slowest tenth, and is never a single day unless all took alike.
 */
export function implementationRange(
  pastDays: readonly number[],
  { begunOn, today, least }: Readonly<{ begunOn: CalendarDate; today: CalendarDate; least: number }>,
): ImplementationRange {
  const longer = pastDays.filter(days => addDays(begunOn, days) > today).toSorted((a, b) => a - b)
  if (longer.length < least) return { isKnown: false, sample: longer.length, least }
  const at = (share: number) => longer[Math.min(longer.length - 1, Math.floor(share * longer.length))] ?? 0
  return {
    isKnown: true,
    earliest: addDays(begunOn, at(LOW)),
    latest: addDays(begunOn, at(HIGH)),
    sample: longer.length,
  }
}
