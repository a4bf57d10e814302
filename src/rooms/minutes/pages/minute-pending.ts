import { compareClassifications } from '../../../kit/classification.ts'
import type { MinuteView } from './minute-view.ts'

/** Something that the body has been asked to decide here and has not yet: as a paper recommends, or as somebody drafted. */
export type Pending = Readonly<{
  /** The last part of the address of the decision that it becomes. */
  noun: string
  verb: string
  /** The words that one press takes; empty where they are for fewer readers than the decision. */
  text: string
  /**
   * The words of a paper of a more secret class than the decision, if that class needs no declaration: they stand ready in the form, to be
   * read once more before a press makes them as open as the decision.
   */
  opens?: Readonly<{ words: string; from: string; to: string }>
  source: string
}>

export function pendingOf(view: MinuteView): readonly Pending[] {
  return [...recommended(view), ...drafted(view)]
}

function recommended({ papersHere, decisions, own, edition }: MinuteView): readonly Pending[] {
  const recorded = decisions.filter(({ record }) => record.state === 'recorded')
  return papersHere.flatMap(({ record, content }) => {
    const isMoreSecret = compareClassifications(record.classification, own.classification) > 0
    return content.recommendations.flatMap(({ verb, text }, index) => {
      const isDecided = recorded.some(
        ({ content: { recommended: by } }) => by?.paper === record.id && by.index === index,
      )
      if (isDecided) return []
      const noun = `recommendations/${record.id}/${index}`
      const source = `${record.reference}, recommendation ${index + 1}`
      if (!isMoreSecret) return [{ noun, verb, text, source }]
      const { classes } = edition.classification
      const [from, to] = [classes[record.classification], classes[own.classification]]
      if (from.needsDeclaration) return [{ noun, verb, text: '', source }]
      return [{ noun, verb, text: '', source, opens: { words: text, from: from.name, to: to.name } }]
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
