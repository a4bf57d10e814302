import type { Edition } from '../../kit/pack/pack.ts'
import type { Paper } from './paper.ts'
import { recommendationInWords } from './recommendation.ts'

/** What a paper says of itself, as text: what it is found by, and what its versions are compared by. */
export function textOfPaper(
  edition: Edition,
  title: string,
  { summary, recommendations, externalMarking }: Pick<Paper, 'summary' | 'recommendations' | 'externalMarking'>,
): string {
  const asked = recommendations.map((one, n) => `${n + 1}. ${recommendationInWords(edition, one)}`)
  return [title, externalMarking ?? '', summary, ...asked].filter(part => part !== '').join('\n')
}
