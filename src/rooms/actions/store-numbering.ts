import { formatReference } from '../../kit/pack/reference-pattern.ts'
import { nextNumber } from '../../shell/ledger/beside-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { numberedBy, numberedPart, type Place } from '../decisions/door.ts'

/** The series in which a meeting, or the part of it that has a class of its own, numbers its actions. */
export function seriesOf(part: string): string {
  return `action:${part}`
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
