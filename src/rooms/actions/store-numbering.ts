import type { Edition } from '../../kit/pack/pack.ts'
import { formatReference, parseReference } from '../../kit/pack/reference-pattern.ts'
import { nextNumber } from '../../shell/ledger/beside-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { numberedBy, numberedPart, type Place } from '../decisions/door.ts'

/** The series in which a meeting, or the part of it that has a class of its own, numbers its actions. */
export function seriesOf(part: string): string {
  return `action:${part}`
}

/** The reference of the meeting, or of its document, by which an action is numbered; undefined if it is not the reference of an action. */
export function meetingOfAction({ references }: Edition, reference: string): string | undefined {
  const fields = parseReference(references, 'action', reference)
  const meeting = fields?.['meeting'] ?? fields?.['document']
  return typeof meeting === 'string' ? meeting : undefined
}

/** The number of the next action of this class of the meeting, and its reference: `AB12/06`, or `AB12-R/01` of a confidential item. */
export async function giveActionReference(
  tx: Transaction,
  { meeting, parent, edition }: Place,
): Promise<Readonly<{ number: number; reference: string }>> {
  const by = numberedBy(meeting)
  const partOf = (name: string) => numberedPart(name, by.classification, parent.classification)
  const number = await nextNumber(tx, seriesOf(partOf(by.reference)))
  const fields = { meeting: partOf(by.reference), document: partOf(by.documentReference), number }
  return { number, reference: formatReference(edition.references, 'action', fields) }
}
