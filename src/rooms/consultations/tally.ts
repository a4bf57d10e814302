import type { Asked } from './asked.ts'
import { EFFECTS, type Effect, type Response, STANCES, type Stance } from './response.ts'

/** What the responses come to, in numbers. A count is an opinion poll and no vote: nothing is decided by it. */
export type Tally = Readonly<{
  responses: number
  late: number
  /** How many gave an answer in confidence. */
  inConfidence: number
  byCategory: readonly Readonly<{ category: string | null; count: number }>[]
  bySolution: readonly Readonly<{ solution: string; counts: Readonly<Record<Stance, number>> }>[]
  byObjective: readonly Readonly<{ objective: string; counts: Readonly<Record<Effect, number>> }>[]
}>

export function tallyOf(
  { solutions, objectives }: Pick<Asked, 'solutions' | 'objectives'>,
  responses: readonly Response[],
): Tally {
  const categories = [...new Set(responses.map(({ category }) => category))].toSorted((a, b) =>
    (a ?? '~') < (b ?? '~') ? -1 : 1,
  )
  const count = (isOne: (response: Response) => boolean): number => responses.filter(isOne).length
  return {
    responses: responses.length,
    late: count(({ late }) => late !== null),
    inConfidence: count(({ inConfidence }) => inConfidence.length > 0),
    byCategory: categories.map(category => ({ category, count: count(one => one.category === category) })),
    bySolution: solutions.map(({ key: solution }) => ({
      solution,
      counts: countsOf(STANCES, stance =>
        count(({ stances }) => stances.some(one => one.solution === solution && one.stance === stance)),
      ),
    })),
    byObjective: objectives.map(({ key: objective }) => ({
      objective,
      counts: countsOf(EFFECTS, effect =>
        count(({ effects }) => effects.some(one => one.objective === objective && one.effect === effect)),
      ),
    })),
  }
}

function countsOf<Word extends string>(
  words: readonly Word[],
  count: (word: Word) => number,
): Readonly<Record<Word, number>> {
  // One entry for each word, in this line.
  return Object.fromEntries(words.map(word => [word, count(word)])) as Record<Word, number>
}
