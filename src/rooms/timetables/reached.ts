import { isEnded } from '../../kit/pack/modification-process.ts'
import type { Pack } from '../../kit/pack/pack.ts'
import type { Modification } from '../modifications/door.ts'
import type { StateReached } from './done-steps.ts'

/** The states into which a modification came, in order; of where it stood when it was entered nobody knows since when. */
export function statesReached(state: string, { taken }: Pick<Modification, 'taken'>): readonly StateReached[] {
  if (taken.length === 0) return [{ state, on: null }]
  const first = taken[0]?.from ?? null
  return [...(first === null ? [] : [{ state: first, on: null }]), ...taken.map(({ to, on }) => ({ state: to, on }))]
}

/** Has a modification in this state come to its end? Under whichever edition it went on last. */
export function hasEnded({ editions }: Pack, state: string): boolean {
  return editions.some(({ modificationProcess }) => isEnded(modificationProcess, state))
}
