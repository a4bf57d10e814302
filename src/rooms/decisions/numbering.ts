import type { Classification } from '../../kit/classification.ts'
import { type Edition } from '../../kit/pack/pack.ts'
import { formatReference } from '../../kit/pack/reference-pattern.ts'

/**
 * What is numbered within a meeting is numbered class by class: white as the pack writes it, every other class in a series of its own, named
 * by the letter of the class after the meeting. So nobody can tell from a gap, or from a number that moved, that there is something that
 * they may not see: docs/decisions/0008-numbers-by-class.md.
 */
export function numberedPart(meeting: string, classification: Classification): string {
  return `${meeting}${classLetter(classification)}`
}

/** `-G`, `-A`, `-R`; nothing for white. */
export function classLetter(classification: Classification): string {
  return classification === 'white' ? '' : `-${classification.charAt(0).toUpperCase()}`
}

/** `AB12/D04`, or `AB12-R/D01` for a decision of a confidential item. */
export function decisionReference(
  edition: Edition,
  meeting: Readonly<{ reference: string; documentReference: string }>,
  classification: Classification,
  number: number,
): string {
  return formatReference(edition.references, 'decision', {
    meeting: numberedPart(meeting.reference, classification),
    document: numberedPart(meeting.documentReference, classification),
    number,
  })
}
