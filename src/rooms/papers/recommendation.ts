import type { Edition } from '../../kit/pack/pack.ts'
import { allOf, type Refusal, refused, require, type Verdict } from '../../kit/verdict.ts'
import type { Recommendation } from './paper.ts'

export const MOST_RECOMMENDATIONS = 30

/** The rows of a form, in their order; a row without text was not filled in. */
export function recommendationsFrom(verbs: readonly string[], texts: readonly string[]): readonly Recommendation[] {
  return texts.flatMap((text, n) => (text.trim() === '' ? [] : [{ verb: verbs[n] ?? '', text: text.trim() }]))
}

/** The same with one moved by a place; at the end it stays where it is. */
export function withMoved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const moved = list[index]
  const target = index + by
  if (moved === undefined || target < 0 || target >= list.length) return list
  const others = list.filter((_, n) => n !== index)
  return [...others.slice(0, target), moved, ...others.slice(target)]
}

export function checkRecommendations(edition: Edition, recommendations: readonly Recommendation[]): Verdict {
  const unknown = recommendations.find(({ verb }) => !edition.decisionVerbs.some(({ key }) => key === verb))
  return allOf(
    require(recommendations.length <= MOST_RECOMMENDATIONS, TOO_MANY),
    unknown === undefined ? require(true, TOO_MANY) : refused(noSuchVerb(unknown)),
  )
}

/** `approve that kites may be lent`: as it reads after `The body is asked to`. */
export function recommendationInWords(edition: Edition, { verb, text }: Recommendation): string {
  const imperative = edition.decisionVerbs.find(({ key }) => key === verb)?.imperative ?? verb
  return `${imperative} ${text}`
}

const TOO_MANY: Refusal = {
  reason: 'too-many-recommendations',
  says: `A paper has at most ${MOST_RECOMMENDATIONS} recommendations. Put some together, or write a second paper.`,
  field: 'recommendationText',
}

function noSuchVerb({ text }: Recommendation): Refusal {
  return {
    reason: 'no-such-verb',
    says: `Say what the body is asked to do with “${text.slice(0, 60)}”: choose a verb from the list.`,
    field: 'recommendationVerb',
  }
}
