import { capital } from '../../kit/capital.ts'
import type { Modification, Solution } from './modification.ts'

/** What the proposer put forward, as opposed to the alternatives. */
export const ORIGINAL = 'original'

/** The original and its alternatives; while nobody has put forward an alternative, the original alone. */
export function solutionsOf({
  solutions,
}: Pick<Modification, 'solutions'>): readonly Pick<Solution, 'key' | 'title'>[] {
  return solutions.length === 0 ? [{ key: ORIGINAL, title: 'Original' }] : solutions
}

/** `alternative-2` -> `Alternative 2`. */
export function nameOfSolution(key: string): string {
  return capital(key.replaceAll('-', ' '))
}
