import { type Classification, compareClassifications } from '../../kit/classification.ts'
import { type Edition, findAgendaTemplate } from '../../kit/pack/pack.ts'
import { formatReference } from '../../kit/pack/reference-pattern.ts'

/** A meeting as what it decides is numbered by it. */
export type NumberedBy = Readonly<{ reference: string; documentReference: string; classification: Classification }>

/**
 * What is numbered within a meeting is numbered class by class: the meeting's own class as the pack writes it, every other class in a series of its
 * own, named by the letter of the class after the meeting. So nobody can tell from a gap, or from a number that moved, that there is something
 * that they may not see: docs/decisions/0008-numbers-by-class.md.
 */
export function numberedPart(meeting: string, own: Classification, classification: Classification): string {
  return `${meeting}${classLetter(own, classification)}`
}

/** `-W`, `-G`, `-A`, `-R`; nothing for the class that is the usual one there. */
export function classLetter(usual: Classification, classification: Classification): string {
  return classification === usual ? '' : `-${classification.charAt(0).toUpperCase()}`
}

/** `AB12/D04`, or `AB12-R/D01` for a decision of a confidential item. */
export function decisionReference(
  edition: Edition,
  meeting: NumberedBy,
  classification: Classification,
  number: number,
): string {
  return formatReference(edition.references, 'decision', {
    meeting: numberedPart(meeting.reference, meeting.classification, classification),
    document: numberedPart(meeting.documentReference, meeting.classification, classification),
    number,
  })
}

/**
 * The class that a body's decisions usually have: that of its most open standing item, as its meetings have; what nobody has marked, if it has none.
 */
export function usualClass(edition: Edition, body: string): Classification {
  const standing = findAgendaTemplate(edition, body)?.items ?? []
  const [mostOpen] = standing.map(({ classification }) => classification).toSorted(compareClassifications)
  return mostOpen ?? edition.classification.unmarked
}
