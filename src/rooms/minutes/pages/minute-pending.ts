import { compareClassifications } from '../../../kit/classification.ts'
import type { MinuteView } from './minute-view.ts'

/** Something that the body has been asked to decide here and has not yet: as a paper recommends, or as somebody drafted. */
export type Pending = Readonly<{
  /** The last part of the address of the decision that it becomes. */
  noun: string
  verb: string
  /** The words; empty where they are for fewer readers than the decision. */
  text: string
  source: string
}>

export function pendingOf(view: MinuteView): readonly Pending[] {
  return [...recommended(view), ...drafted(view)]
}

function recommended({ papersHere, decisions, own }: MinuteView): readonly Pending[] {
  const recorded = decisions.filter(({ record }) => record.state === 'recorded')
  return papersHere.flatMap(({ record, content }) => {
    const isMoreSecret = compareClassifications(record.classification, own.classification) > 0
    return content.recommendations.flatMap(({ verb, text }, index) => {
      const isDecided = recorded.some(
        ({ content: { recommended: by } }) => by?.paper === record.id && by.index === index,
      )
      if (isDecided) return []
      const noun = `recommendations/${record.id}/${index}`
      return [
        { noun, verb, text: isMoreSecret ? '' : text, source: `${record.reference}, recommendation ${index + 1}` },
      ]
    })
  })
}

function drafted({ decisions }: MinuteView): readonly Pending[] {
  return decisions
    .filter(({ record }) => record.state === 'draft')
    .map(({ record, content }) => {
      return { noun: `drafts/${record.id}`, verb: content.verb, text: content.text, source: 'Draft' }
    })
}
