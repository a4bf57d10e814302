import type { Roll } from './roll.ts'

/** A meeting that was held, with its roll. */
export type HeldMeeting = Readonly<{ reference: string; roll: Roll | undefined }>

/**
 * The last meetings running to which nobody of a seat came, the last first; those held are given the last first.
 *
 * In English:
 * - somebody of the seat came where its member or whoever stood in was there, if only for a part;
 * - where the roll does not say that the seat sent apologies or was absent, nobody counts it as missed.
 */
export function missedRunning(held: readonly HeldMeeting[], seat: string): readonly string[] {
  const first = held.findIndex(({ roll }) => !isMissed(roll, seat))
  return held.slice(0, first === -1 ? held.length : first).map(({ reference }) => reference)
}

function isMissed(roll: Roll | undefined, seat: string): boolean {
  const own = (roll?.entries ?? []).filter(entry => entry.seat === seat)
  return own.length > 0 && own.every(({ status }) => status === 'apologies' || status === 'absent')
}
