import type { Edition } from '../../../kit/pack/pack.ts'
import type { Quorum } from '../../bodies/quorum.ts'
import type { SeatOnDay } from '../../bodies/door.ts'
import type { Interest } from '../interest.ts'
import type { Roll } from '../roll.ts'

/** Whether the meeting can decide at the item with this number (0: at the opening), by who is there and who has withdrawn. */
export function quorumAt(
  _edition: Edition,
  _body: string,
  _seats: readonly SeatOnDay[],
  _roll: Roll,
  _item: Readonly<{ number: number; recusals: readonly Interest[] }>,
): Quorum {
  throw new Error('being written')
}
