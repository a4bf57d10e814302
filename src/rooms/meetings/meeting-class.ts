import { type Classification, compareClassifications } from '../../kit/classification.ts'
import { type Edition, findAgendaTemplate } from '../../kit/pack/pack.ts'

/**
 * Who may know that a body meets, what is on its agenda and, once it is published, what its open minutes say: whoever may read the most open of its
 * standing items; where it has none, what nobody has marked.
 */
export function classOfMeeting(edition: Edition, body: string): Classification {
  const standing = findAgendaTemplate(edition, body)?.items ?? []
  const [mostOpen] = standing.map(({ classification }) => classification).toSorted(compareClassifications)
  return mostOpen ?? edition.classification.unmarked
}
