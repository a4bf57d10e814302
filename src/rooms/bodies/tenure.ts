import { addMonths, type CalendarDate, daysBetween } from '../../kit/calendar-date.ts'
import type { Seat as SeatRule } from '../../kit/pack/body.ts'
import type { Holder, Seat } from './seat.ts'

/** One stretch of time in which somebody held a seat, or stood in for good. `number` is its place in the table of all of them. */
export type Tenure = Readonly<{ number: number; seat: string; title: string; holder: Holder }>

/** Everybody who has held one of these seats, seat by seat, the first holder first. A holding that was undone is none. */
export function tenuresOf(seats: readonly Readonly<{ reference: string; content: Seat }>[]): readonly Tenure[] {
  return seats
    .flatMap(({ reference, content }) =>
      content.holders
        .filter(({ from, until, meeting }) => from !== until && meeting === null)
        .map(holder => ({ seat: reference, title: content.title, holder })),
    )
    .map((tenure, n) => ({ number: n + 1, ...tenure }))
}

/** The first day after a full term of office that begins on a day; undefined where the code sets no term. */
export function endOfTerm({ termMonths }: Pick<SeatRule, 'termMonths'>, from: CalendarDate): CalendarDate | undefined {
  return termMonths === undefined ? undefined : addMonths(from, termMonths)
}

/** The days that a picture of these tenures shows: from the first of them to a year from today, or to the last end. */
export type Span = Readonly<{ from: CalendarDate; until: CalendarDate }>

export function spanOf(tenures: readonly Tenure[], today: CalendarDate): Span | undefined {
  const starts = tenures.map(({ holder }) => holder.from).toSorted()
  const ends = tenures.flatMap(({ holder }) => holder.until ?? []).toSorted()
  const [first] = starts
  if (first === undefined) return undefined
  const ahead = addMonths(today > first ? today : first, 12)
  const last = ends.at(-1) ?? ahead
  return { from: first, until: last > ahead ? last : ahead }
}

/** How far into the span a day lies, from 0 to 1. */
export function placeIn({ from, until }: Span, day: CalendarDate): number {
  const share = daysBetween(from, day) / Math.max(1, daysBetween(from, until))
  return Math.min(1, Math.max(0, share))
}

/** The first days of the years within the span, at most a dozen of them. */
export function yearsIn({ from, until }: Span): readonly CalendarDate[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(until.slice(0, 4))]
  const step = Math.ceil((last - first + 1) / 12) || 1
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n)
    .filter(year => (year - first) % step === 0)
    .map(year => `${String(year).padStart(4, '0')}-01-01`)
}
