import { type Edition, getBody } from '../../../kit/pack/pack.ts'
import { type Quorum, quorumOf, type SeatOnDay } from '../../bodies/door.ts'
import { attendanceAt } from '../attendance.ts'
import type { Roll } from '../roll.ts'

/**
 * Whether a body can decide at the item with this number (0: at the opening), by who is there and who has withdrawn. `recused` are the
 * persons who have withdrawn from that item or from the whole meeting: see `recusedAmong`.
 */
export function quorumAt(
  edition: Edition,
  body: string,
  seats: readonly SeatOnDay[],
  roll: Roll,
  item: Readonly<{ number: number; recused: readonly string[] }>,
): Quorum {
  return quorumOf(getBody(edition, body).quorum, attendanceAt(seats, roll, item.number, item.recused))
}
