import type { QuorumRule } from '../../kit/pack/voting-rules.ts'

/** One seat, and what has become of it at this moment of a meeting. */
export type SeatAttendance = Readonly<{
  seat: string
  constituency: string
  isChair: boolean
  /** Does somebody hold the seat? A vacant seat is not counted at all. */
  isFilled: boolean
  presence: 'member' | 'alternate' | 'absent'
  /** Has its member, or the alternate present, withdrawn from the item because of an interest? */
  isRecused: boolean
}>

export type Quorum = Readonly<{
  isQuorate: boolean
  /** Seats that count as present. */
  present: number
  /** Seats that must be, whichever they are. */
  needed: number
  /** Seats that somebody holds. */
  appointed: number
  /** What must still come to make it quorate, in words; empty if it is. */
  missing: readonly string[]
  /** `Quorate: 6 of 12 seats present, the Chair among them (6 needed)`. */
  explanation: string
}>

/**
 * Whether these seats are enough to decide.
 *
 * In English:
 * - a seat counts if somebody holds it and the member or an alternate is present;
 * - one who has withdrawn from the item counts only if the rule says so;
 * - there must be as many as the rule's option needs, from each constituency that it names;
 * - and the chair, or the chair's alternate, if the rule needs the chair.
 */
export function quorumOf(rule: QuorumRule, seats: readonly SeatAttendance[]): Quorum {
  const filled = seats.filter(({ isFilled }) => isFilled)
  const counted = filled.filter(seat => countsAsPresent(rule, seat))
  const needed = neededOf(rule, filled.length)
  const isChairThere = counted.some(({ isChair }) => isChair)
  const lacking = lackingConstituencies(rule, counted)
  const others = needed - counted.length - lacking.reduce((sum, { short }) => sum + short, 0)
  const missing = [
    ...lacking.map(({ constituency, short }) => `${short} more from ${inWords(constituency)}`),
    ...(others > 0 ? [others === 1 ? '1 more member' : `${others} more members`] : []),
    ...(rule.chairRequired && !isChairThere ? ['the Chair or the Chair’s alternate'] : []),
  ]
  const figures = {
    present: counted.length,
    needed,
    appointed: filled.length,
    missing,
    isQuorate: missing.length === 0,
  }
  return { ...figures, explanation: explain(rule, figures, seats, isChairThere) }
}

function countsAsPresent(rule: QuorumRule, seat: SeatAttendance): boolean {
  return seat.presence !== 'absent' && (!seat.isRecused || rule.recusedMembers === 'counted')
}

/** At least one, so that a body whose seats are all vacant is never quorate. */
function neededOf(rule: QuorumRule, appointed: number): number {
  switch (rule.option) {
    case 'half-of-appointed':
      return Math.max(1, Math.ceil(appointed / 2))
    case 'more-than-half-of-appointed':
      return Math.floor(appointed / 2) + 1
    case 'fixed-number':
      return rule.number
    case 'by-constituency':
      return Math.max(
        rule.number ?? 1,
        rule.atLeast.reduce((sum, { number }) => sum + number, 0),
      )
  }
}

function lackingConstituencies(rule: QuorumRule, counted: readonly SeatAttendance[]): readonly Lack[] {
  if (rule.option !== 'by-constituency') return []
  return rule.atLeast
    .map(({ constituency, number }) => ({
      constituency,
      short: number - counted.filter(seat => seat.constituency === constituency).length,
    }))
    .filter(({ short }) => short > 0)
}

type Lack = Readonly<{ constituency: string; short: number }>

function explain(
  rule: QuorumRule,
  figures: Omit<Quorum, 'explanation'>,
  seats: readonly SeatAttendance[],
  isChairThere: boolean,
): string {
  const verdict = figures.isQuorate ? 'Quorate' : 'Not quorate'
  const chair = rule.chairRequired ? `, the Chair ${isChairThere ? '' : 'not '}among them` : ''
  const present = `${verdict}: ${figures.present} of ${figures.appointed} seats present${chair} (${figures.needed} needed)`
  return [
    present,
    ...(figures.isQuorate ? [] : [`Missing: ${figures.missing.join('; ')}`]),
    ...remark(seats.filter(({ isFilled }) => !isFilled).length, 'vacant'),
    ...remark(withdrawn(rule, seats), 'recused'),
  ].join('. ')
}

function withdrawn(rule: QuorumRule, seats: readonly SeatAttendance[]): number {
  if (rule.recusedMembers === 'counted') return 0
  return seats.filter(({ isFilled, isRecused, presence }) => isFilled && isRecused && presence !== 'absent').length
}

function remark(seats: number, what: string): readonly string[] {
  if (seats === 0) return []
  return [seats === 1 ? `1 seat is ${what} and not counted` : `${seats} seats are ${what} and not counted`]
}

function inWords(constituency: string): string {
  return constituency.replaceAll('-', ' ')
}
