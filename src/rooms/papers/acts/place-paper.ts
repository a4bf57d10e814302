import type { CalendarDate } from '../../../kit/calendar-date.ts'
import type { Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import type { Paper } from '../paper.ts'

export type Place = Readonly<{
  meeting: SpineRecord
  /** The name under which the documents of the meeting are filed. */
  documentReference: string
  /** The key of the body. */
  body: string
  /** The identifier of the item, or of the confidential item. */
  item: string
  dueOn: CalendarDate
  /** Its number among the papers of the meeting; the next one if absent. */
  number?: number | undefined
}>

/** Gives a paper its place on an agenda, and with it its reference; judges whether it was received in time. */
export async function placePaper(_tx: Transaction, _paper: string, _place: Place): Promise<Verdict<Kept<Paper>>> {
  throw new Error('being written')
}
