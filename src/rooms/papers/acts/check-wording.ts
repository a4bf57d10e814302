import type { Edition } from '../../../kit/pack/pack.ts'
import { allOf, type Refusal, require, type Verdict } from '../../../kit/verdict.ts'
import type { Recommendation } from '../paper.ts'
import { checkRecommendations } from '../recommendation.ts'

type Wording = Readonly<{
  title: string
  externalMarking: string | null
  recommendations?: readonly Recommendation[]
}>

/** Is there a title, and are verbs and markings those of the code? */
export function checkWording(edition: Edition, { title, externalMarking, recommendations = [] }: Wording): Verdict {
  const { externalMarkings } = edition.classification
  return allOf(
    require(title.trim() !== '', NO_TITLE),
    require(externalMarking === null || externalMarkings.includes(externalMarking), NO_SUCH_MARKING),
    checkRecommendations(edition, recommendations),
  )
}

const NO_TITLE: Refusal = { reason: 'no-title', says: 'Give it a title.', field: 'title' }

const NO_SUCH_MARKING: Refusal = {
  reason: 'no-such-marking',
  says: 'This marking is not one of those that may stand beside ours. Choose one of the list.',
  field: 'externalMarking',
}
