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

/** An alternative by its key; the original is none. */
export function findAlternative({ solutions }: Pick<Modification, 'solutions'>, key: string): Solution | undefined {
  return solutions.find(solution => solution.key === key && key !== ORIGINAL)
}

/** `alternative-2` -> `Alternative 2`. */
export function nameOfSolution(key: string): string {
  return capital(key.replaceAll('-', ' '))
}

/** As a sentence has it: `the original`, `Alternative 2`. */
export function solutionInSentence(key: string): string {
  return key === ORIGINAL ? 'the original' : nameOfSolution(key)
}
