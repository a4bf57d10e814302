import { compareClassifications } from '../../../kit/classification.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Paper } from '../../papers/door.ts'
import type { Decision } from '../decision.ts'
import { listDecisions } from '../store.ts'
import { decideAt, type NewDecision } from './decide-at.ts'
import { type Place, takePlace } from '../store-place.ts'

export type DecidedRecommendation = Readonly<{
  /** The identifier of the item, or of the confidential item. */
  item: string
  /** The identifier of the paper. */
  paper: string
  /** Which of its recommendations, from 0. */
  index: number
  /** Other than the paper recommended; what it recommended is kept beside it. */
  verb?: string | undefined
  text?: string | undefined
}> &
  Partial<Omit<NewDecision, 'item' | 'verb' | 'text'>>

/** Decides as a paper recommends, in its words or in others. */
export async function recordRecommendation(
  context: ActContext,
  input: DecidedRecommendation,
): Promise<Verdict<Kept<Decision>>> {
  return await perform(context, async tx => {
    const place = await takePlace(tx, input.item)
    if (!place.ok) return place
    const recommended = await findRecommendation(tx, place.value, input)
    if (!recommended.ok) return recommended
    const { verb, text } = recommended.value
    const { paper, index, ...rest } = input
    const decision: NewDecision = { ...rest, verb: input.verb ?? verb, text: input.text ?? text ?? '' }
    return await decideAt(tx, place.value, decision, { paper, index, text })
  })
}

type Found = Readonly<{ verb: string; text: string | null }>

/**
 * What the paper recommends. Words of a paper that fewer people may read than the decision are not copied into it, neither as its text nor
 * beside it: whoever records it finds words of their own.
 */
async function findRecommendation(
  tx: Transaction,
  place: Place,
  { paper: id, index, text }: DecidedRecommendation,
): Promise<Verdict<Found>> {
  const paper = place.papers.includes(id) ? await take<Paper>(tx, { id }) : undefined
  const found = paper?.content.recommendations[index]
  if (paper === undefined || found === undefined) {
    return refused({
      reason: 'no-such-recommendation',
      says: 'The papers of this item have no such recommendation. Load the page again.',
    })
  }
  const before = (await listDecisions(tx, [place.parent.id])).find(
    ({ record, content }) =>
      record.state === 'recorded' && content.recommended?.paper === id && content.recommended.index === index,
  )
  if (before !== undefined) {
    return refused({
      reason: 'decided-before',
      says: `This recommendation was decided as ${before.record.reference}. Correct that decision if its words are wrong.`,
    })
  }
  const isMoreSecret = compareClassifications(paper.record.classification, place.parent.classification) > 0
  if (!isMoreSecret) return granted(found)
  if (text !== undefined && text.trim() !== '') return granted({ verb: found.verb, text: null })
  return refused({
    reason: 'paper-more-secret',
    says: 'More people may read this decision than may read the paper. Write the decision in words that they may read.',
    field: 'text',
  })
}
