import type { Pack } from '../../kit/pack/pack.ts'

/** The states in which a modification is still under way, in any edition; what ends in one edition and not in another is judged one by one. */
export function liveStates({ editions }: Pick<Pack, 'editions'>): readonly string[] {
  const states = editions.flatMap(({ modificationProcess }) => modificationProcess.states)
  return [...new Set(states.filter(({ isFinal }) => !isFinal).map(({ key }) => key))]
}
