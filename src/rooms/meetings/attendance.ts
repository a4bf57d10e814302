import type { SeatAttendance, SeatOnDay } from '../bodies/door.ts'
import { isThereAt, type Roll, type RollEntry } from './roll.ts'

/** What has become of each seat at the item with this number (0: at the opening). */
export function attendanceAt(
  seats: readonly SeatOnDay[],
  roll: Roll,
  number: number,
  recused: readonly string[],
): readonly SeatAttendance[] {
  return seats.map(seat => {
    const sitting = sittingOn(seat, roll, number)
    return {
      seat: seat.id,
      constituency: seat.constituency,
      isChair: seat.isChair,
      isFilled: seat.member !== null,
      presence: sitting === undefined ? 'absent' : sitting.as === 'alternate' ? 'alternate' : 'member',
      isRecused: sitting !== undefined && recused.includes(sitting.person),
    }
  })
}

/** Whoever sits on a seat at that item: the member, or the alternate while the member is away. */
export function sittingOn(seat: Pick<SeatOnDay, 'id'>, roll: Roll, number: number): RollEntry | undefined {
  const there = roll.entries.filter(entry => entry.seat === seat.id && isThereAt(entry, number))
  return there.find(({ as }) => as === 'member') ?? there.find(({ as }) => as === 'alternate')
}

/** Is the chair there, or the chair's alternate? */
export function isChairThere(seats: readonly SeatOnDay[], roll: Roll, number: number): boolean {
  return seats.some(seat => seat.isChair && sittingOn(seat, roll, number) !== undefined)
}

/** The roll as it will be if all who are expected come. */
export function forecastOf(roll: Roll): Roll {
  const came = { from: 0, until: null, cameAt: null, leftAt: null }
  return {
    entries: roll.entries.map(entry => {
      return entry.status === 'expected' ? { ...entry, status: 'present', spells: [came] } : entry
    }),
  }
}

/** Titles of the seats that were taken at one item and are not at another. */
export function seatsThatLeft(
  seats: readonly SeatOnDay[],
  roll: Roll,
  before: Readonly<{ number: number; recused: readonly string[] }>,
  after: Readonly<{ number: number; recused: readonly string[] }>,
): Readonly<{ left: readonly string[]; withdrew: readonly string[] }> {
  const was = attendanceAt(seats, roll, before.number, before.recused)
  const is = attendanceAt(seats, roll, after.number, after.recused)
  const titles = (gone: (n: number) => boolean) => seats.filter((_, n) => gone(n)).map(({ title }) => title)
  return {
    left: titles(n => was[n]?.presence !== 'absent' && is[n]?.presence === 'absent'),
    withdrew: titles(n => was[n]?.isRecused === false && is[n]?.isRecused === true),
  }
}
