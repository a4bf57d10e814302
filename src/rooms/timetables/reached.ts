import type { Modification } from '../modifications/door.ts'
import type { StateReached } from './done-steps.ts'

/** The states into which a modification came, in order; of where it stood when it was entered nobody knows since when. */
export function statesReached(state: string, { taken }: Pick<Modification, 'taken'>): readonly StateReached[] {
  if (taken.length === 0) return [{ state, on: null }]
  const first = taken[0]?.from ?? null
  return [...(first === null ? [] : [{ state: first, on: null }]), ...taken.map(({ to, on }) => ({ state: to, on }))]
}
