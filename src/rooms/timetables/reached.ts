import { type CalendarDate, daysBetween } from '../../kit/calendar-date.ts'
import type { Modification } from '../modifications/door.ts'
import type { StateReached } from './done-steps.ts'

/** The states into which a modification came, in order; of where it stood when it was entered nobody knows since when. */
export function statesReached(state: string, { taken }: Pick<Modification, 'taken'>): readonly StateReached[] {
  if (taken.length === 0) return [{ state, on: null }]
  const first = taken[0]?.from ?? null
  return [...(first === null ? [] : [{ state: first, on: null }]), ...taken.map(({ to, on }) => ({ state: to, on }))]
}

/** How many days it was from its raising to one of these states; undefined where one of the two is not known. */
export function daysUntil(
  { raisedOn, taken }: Pick<Modification, 'raisedOn' | 'taken'>,
  states: readonly string[],
): number | undefined {
  const end = taken.findLast(({ to, source }) => states.includes(to) && source !== 'inferred')
  if (raisedOn === null || end === undefined) return undefined
  const days = daysBetween(raisedOn, end.on as CalendarDate)
  return days > 0 ? days : undefined
}
