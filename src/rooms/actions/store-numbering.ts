import type { Classification } from '../../kit/classification.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { formatReference } from '../../kit/pack/reference-pattern.ts'
import { numberedPart } from '../decisions/door.ts'

/** The series in which the actions of one class of one meeting are numbered. */
export function seriesOf(meeting: string, classification: Classification): string {
  return `action:${numberedPart(meeting, classification)}`
}

/** `AB12/06`, or `AB12-R/01` for an action of a confidential item. */
export function actionReference(
  edition: Edition,
  meeting: Readonly<{ reference: string; documentReference: string }>,
  classification: Classification,
  number: number,
): string {
  return formatReference(edition.references, 'action', {
    meeting: numberedPart(meeting.reference, classification),
    document: numberedPart(meeting.documentReference, classification),
    number,
  })
}
