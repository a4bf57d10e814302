import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Body, Seat as SeatRule } from '../../kit/pack/body.ts'
import { citableClause } from '../../kit/pack/provenance.ts'

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
  /** The decision by which a body noted the appointment; absent until one has. */
  noted?: string
  /** The ground of the rules on which it ends before its term, in words; absent where it ends on none of them. */
  ground?: string
}> &
  Bringing

/** What somebody brings to a seat that says no more than that it is one of several. */
export type Bringing = Readonly<{
  /** By what the holder sits there, for everybody to read: a role and an organisation, never a name. */
  words?: string | undefined
  /** The category of parties that the holder brings in. */
  category?: string | undefined
  /** The day on which the holder confirmed in writing to act impartially. */
  impartialSince?: CalendarDate | undefined
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
  const alternates = held.filter(({ role }) => role === 'alternate')
  const standsIn = (holder: Holder) => holder.meeting === null || meetingsThatDay.includes(holder.meeting)
  return {
    id,
    ...same,
    member: held.find(({ role }) => role === 'member')?.person ?? null,
    alternates: [...new Set(alternates.filter(standsIn).map(({ person }) => person))],
  }
}

/** Do the two have a day in common? */
export function overlap(a: Pick<Holder, 'from' | 'until'>, b: Pick<Holder, 'from' | 'until'>): boolean {
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)
}

/** A seat that an edition wants, and its rule. */
export type PlannedSeat = Readonly<{ reference: string; position: number; rule: SeatRule; seat: Seat }>

export function planSeat(body: Body, rule: SeatRule, number: number): PlannedSeat {
  const reference = referenceOfSeat(body.key, rule.key, number)
  const position = body.seats.indexOf(rule) * 100 + number
  return { reference, position, rule, seat: newSeat(body.key, rule, number) }
}

/** The seats that the edition counts, and of those without a fixed number all that have been made. */
export function plannedSeats(body: Body, made: readonly Readonly<{ content: Seat }>[]): readonly PlannedSeat[] {
  return body.seats.flatMap(rule => {
    const highest = made.filter(({ content }) => content.key === rule.key).map(({ content }) => content.number)
    const count = rule.number === 'fixed' ? rule.count : Math.max(rule.count, ...highest)
    return Array.from({ length: count }, (_, index) => planSeat(body, rule, index + 1))
  })
}

/** What is kept when a seat is first made. */
export function draftOfSeat(body: Body, { reference, position, rule, seat }: PlannedSeat) {
  return {
    kind: 'seat',
    reference,
    position,
    title: seat.title,
    state: 'in-use',
    classification: 'white',
    body: body.key,
    content: seat,
    verb: 'seat-established',
    authority: citableClause(rule),
  } as const
}

/** Alike but for who holds them. */
export function isSameSeat(a: Seat, b: Seat): boolean {
  const names = ['title', 'constituency', 'category', 'votes', 'isChair'] as const
  return names.every(name => a[name] === b[name])
}

/** Nobody holds it from that day on. */
export function withoutHolders(seat: Seat, from: CalendarDate): Seat {
  const ended = seat.holders.map(holder => {
    const isOver = holder.until !== null && holder.until <= from
    return isOver ? holder : { ...holder, until: holder.from > from ? holder.from : from }
  })
  return { ...seat, holders: ended }
}
