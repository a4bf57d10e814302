import type { Row } from '../../../shell/database/connection.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { type MeetingParts, partsFrom, partsOf } from '../store.ts'
import { takeMeeting } from './take-meeting.ts'

/** A meeting with its items, confidential items and roll. All of them change only while the meeting is locked, as it is from here on. */
export async function takeParts(tx: Transaction, reference: string): Promise<MeetingParts | undefined> {
  if ((await takeMeeting(tx, reference)) === undefined) return undefined
  const { rows } = await tx.statements.executeQuery<Row>(partsOf(tx.context.pack.code.key, reference).compile())
  return partsFrom(rows)
}
