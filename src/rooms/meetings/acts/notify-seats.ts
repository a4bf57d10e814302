import { dateIn, LONDON } from '../../../kit/instant.ts'
import { notify } from '../../../shell/ledger/beside-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { listSeats } from '../../bodies/door.ts'
import type { Meeting } from '../meeting.ts'

/** Tells those who have a seat on the day of the meeting, and those who stand in for them, that something has become of it. */
export async function notifySeats(tx: Transaction, { record, content }: Kept<Meeting>, kind: string): Promise<void> {
  const seats = await listSeats(tx, content.body, dateIn(LONDON, content.startsAt))
  const persons = seats.flatMap(({ member, alternates }) => [...(member === null ? [] : [member]), ...alternates])
  await notify(tx, record.id, persons, kind)
}
