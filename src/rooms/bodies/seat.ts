import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Seat as SeatRule } from '../../kit/pack/body.ts'

/** Who holds a seat, or stands in for its member, and on which days. */
export type Holder = Readonly<{
  person: string
  role: 'member' | 'alternate'
  isForOneMeeting: boolean
  /** The reference of that meeting. */
  meeting: string | null
  from: CalendarDate
  /** The first day on which it is no longer held. */
  until: CalendarDate | null
}>

/** What the record says of one seat. Who sits on it is told by identifier. */
export type Seat = Readonly<{
  body: string
  /** The seat of the code pack that it is one of, and which of them. */
  key: string
  number: number
  title: string
  constituency: string
  category: string | null
  votes: 0 | 1 | 'casting'
  isChair: boolean
  holders: readonly Holder[]
}>

/** A seat as it is held on one day. */
export type SeatOnDay = Readonly<{
  id: string
  key: string
  number: number
  title: string
  constituency: string
  category: string | null
  votes: 0 | 1 | 'casting'
  isChair: boolean
  /** Nobody's if the seat is vacant. */
  member: string | null
  /** Those who stand in on that day: the standing ones, and those for a meeting of that day. */
  alternates: readonly string[]
}>

/** `council/lender-2`. */
export function referenceOfSeat(body: string, key: string, number: number): string {
  return `${body}/${key}-${number}`
}

/** `Lender Member 2`; without a number where there is only one. */
export function titleOfSeat(rule: SeatRule, number: number): string {
  return rule.number === 'fixed' && rule.count === 1 ? rule.title : `${rule.title} ${number}`
}

export function newSeat(body: string, rule: SeatRule, number: number): Seat {
  const { key, constituency, category, votes, isChair } = rule
  const title = titleOfSeat(rule, number)
  return { body, key, number, title, constituency, category: category ?? null, votes, isChair, holders: [] }
}

/** Half open: on the first day it is held, on the day that `until` names no longer. */
export function isHeldOn({ from, until }: Pick<Holder, 'from' | 'until'>, date: CalendarDate): boolean {
  return from <= date && (until === null || date < until)
}

/**
 * The seat as it is held on a day.
 *
 * In English:
 * - its member is whoever was appointed to it from that day or before, and has not ceased by then;
 * - an alternate who stands in until further notice stands in on each of these days;
 * - an alternate for one meeting stands in on the day of that meeting alone.
 */
export function seatOnDay(
  id: string,
  seat: Seat,
  date: CalendarDate,
  meetingsThatDay: readonly string[] = [],
): SeatOnDay {
  const { body: _body, holders, ...same } = seat
  const held = holders.filter(holder => isHeldOn(holder, date))
  const standsIn = (holder: Holder) => holder.meeting === null || meetingsThatDay.includes(holder.meeting)
  return {
    id,
    ...same,
    member: held.find(({ role }) => role === 'member')?.person ?? null,
    alternates: held
      .filter(({ role }) => role === 'alternate')
      .filter(standsIn)
      .map(({ person }) => person),
  }
}

/** Do the two have a day in common? */
export function overlap(a: Pick<Holder, 'from' | 'until'>, b: Pick<Holder, 'from' | 'until'>): boolean {
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)
}
