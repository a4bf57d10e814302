import type { RollEntry, Spell } from '../../meetings/door.ts'
import type { ReviewAttendee } from './review.ts'
import type { SeatHeld } from './seating.ts'

type Known = Readonly<{ id: string; person: string; held?: SeatHeld | undefined }>

/** Somebody as old minutes name them, on the roll of the meeting, with the seat that the record knows as theirs on that day. */
export function rollEntryOf(
  { status, place, items, isRemote, isWithoutSeat = false }: ReviewAttendee,
  { id, person, held }: Known,
): RollEntry {
  const sat = isWithoutSeat ? undefined : held
  const isThere = status !== 'apologies' && status !== 'absent'
  const spells = isThere ? [spellOf(items)] : []
  const isUnclear = status === 'part' && items === ''
  return {
    id,
    person,
    as: sat?.as ?? (status === 'alternate' ? 'alternate' : status === 'in attendance' ? 'in-attendance' : 'member'),
    seat: sat?.seat.id ?? null,
    constituency: sat?.seat.constituency ?? null,
    organisation: isUnclear ? [place, 'part of the meeting'].filter(part => part !== '').join(', ') : place,
    alternateFor: sat?.as === 'alternate' ? sat.seat.member : null,
    manner: isRemote ? 'telephone' : 'in-person',
    status: isThere ? 'present' : status === 'absent' ? 'absent' : 'apologies',
    spells,
  }
}

/** `3-5 only`, `items 3 to 5`, `from item 7`, `item 4`. */
function spellOf(items: string): Spell {
  const [first, second] = (items.match(/\d{1,3}/g) ?? []).map(Number)
  const whole = { from: 0, until: null, cameAt: null, leftAt: null }
  if (first === undefined) return whole
  if (second !== undefined) return { ...whole, from: first, until: second }
  if (/\bfrom\b|\bafter\b|onwards/i.test(items)) return { ...whole, from: first }
  return /\bto\b|\buntil\b|\bleft\b/i.test(items) ? { ...whole, until: first } : { ...whole, from: first, until: first }
}
