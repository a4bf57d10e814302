import { addDays, type CalendarDate } from '../../kit/calendar-date.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { AbsenceAsked } from '../bodies/door.ts'
import { type HeldMeeting, missedRunning } from './missed.ts'
import type { Roll } from './roll.ts'
import { meetingsFrom, pastMeetings } from './store-lists.ts'
import { type Read, readIn } from './store-offerings.ts'

/** No rule asks for more meetings running than this. */
const MOST_MEETINGS = 24

/** The meetings of a body that were held until a day, with their rolls as the reader may see them, the last first. */
export async function heldMeetings(
  read: Read,
  code: string,
  { body, until }: Readonly<{ body: string; until: CalendarDate }>,
): Promise<readonly (HeldMeeting & Readonly<{ on: CalendarDate }>)[]> {
  const [rows = []] = await read(pastMeetings(code, addDays(until, 1), body, { offset: 0, limit: MOST_MEETINGS }))
  const held = meetingsFrom(rows).filter(({ content }) => content.closedAt !== null && content.cancelled === null)
  if (held.length === 0) return []
  const ids = held.map(({ record }) => record.id)
  const [rolls = []] = await read(keptRecords(code).where('record.kind', '=', 'roll').where('record.parent', 'in', ids))
  const byMeeting = new Map(rolls.map(row => keptOf<Roll>(row)).map(({ record, content }) => [record.parent, content]))
  return held.map(({ record }) => {
    return { reference: record.reference, on: record.onDate ?? '', roll: byMeeting.get(record.id) }
  })
}

export async function missedMeetings(tx: Transaction, { body, seat, since }: AbsenceAsked): Promise<readonly string[]> {
  const held = await heldMeetings(readIn(tx), tx.context.pack.code.key, { body, until: tx.today })
  return missedRunning(
    held.filter(({ on }) => since <= on),
    seat,
  )
}
