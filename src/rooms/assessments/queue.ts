import type { NationCalendar } from '../../kit/bank-holidays.ts'
import { addDays, type CalendarDate } from '../../kit/calendar-date.ts'
import { isWorkingDay, nextWorkingDay } from '../../kit/working-days.ts'

/** What is known of one assessment by which its turn comes. */
export type Queued = Readonly<{
  reference: string
  rank: number
  requestedOn: CalendarDate
  target: CalendarDate
  /** Working Days by the clock of its kind. */
  days: number
}>

/** When an assessor can do how much. `capacity` is how many it works on at once; null: as many as there are. */
export type Assessor = Readonly<{ capacity: number | null; absences: readonly Absence[] }>

/** Days on which the assessor does nothing, both included. */
export type Absence = Readonly<{ from: CalendarDate; until: CalendarDate; reason: string }>

export type Turn = Readonly<{
  reference: string
  /** Counted from 1. */
  place: number
  /** The day from which it can be worked on, and that on which it can be there. */
  startsOn: CalendarDate
  expectedOn: CalendarDate
  /** Is that later than the target? Then the target cannot be kept with this capacity. */
  isBeyondTarget: boolean
}>

/** In the order in which they are taken: by rank, and of one rank as they were asked for. */
export function inQueue<One extends Pick<Queued, 'rank' | 'requestedOn' | 'reference'>>(
  all: readonly One[],
): readonly One[] {
  return all.toSorted(
    (a, b) => a.rank - b.rank || compare(a.requestedOn, b.requestedOn) || compare(a.reference, b.reference),
  )
}

/** The rank that puts one before another, or at the end: between its neighbours, so that nobody else's changes. */
export function rankBefore(
  queue: readonly Pick<Queued, 'rank' | 'reference' | 'requestedOn'>[],
  before: string | null,
): number {
  const sorted = inQueue(queue)
  const at = before === null ? -1 : sorted.findIndex(({ reference }) => reference === before)
  if (at === -1) return (sorted.at(-1)?.rank ?? 0) + 1
  const next = sorted[at]?.rank ?? 1
  const previous = sorted[at - 1]?.rank ?? next - 2
  return (previous + next) / 2
}

/**
 * When each is to be expected, given how many are worked on at once and when nobody works.
 *
 * In English:
 * - they are taken in the order of the queue, and each as soon as there is room for it;
 * - none begins before it was asked for;
 * - each takes the Working Days of its kind, not counting those of an absence;
 * - none is expected before its own target, nor before today.
 */
export function turnsOf(
  queue: readonly Queued[],
  { capacity, absences }: Assessor,
  { today, calendar }: Readonly<{ today: CalendarDate; calendar: NationCalendar }>,
): readonly Turn[] {
  const sorted = inQueue(queue)
  const free: CalendarDate[] = Array.from({ length: capacity ?? sorted.length }, () => '0001-01-01')
  return sorted.map(({ reference, requestedOn, target, days }, n) => {
    const slot = earliest(free)
    const startsOn = later(requestedOn, free[slot] ?? requestedOn)
    const done = afterDaysOfWork(startsOn, days, absences, calendar)
    free[slot] = done
    const expectedOn = later(later(done, target), nextWorkingDay(today, calendar))
    return { reference, place: n + 1, startsOn, expectedOn, isBeyondTarget: expectedOn > target }
  })
}

/** Day number `days` after this one, counting only Working Days on which somebody is there. */
export function afterDaysOfWork(
  from: CalendarDate,
  days: number,
  absences: readonly Absence[],
  calendar: NationCalendar,
): CalendarDate {
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    const away = absences.find(({ from: first, until }) => first <= day && day <= until)
    if (away !== undefined) day = away.until
    else if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

function earliest(free: readonly CalendarDate[]): number {
  return free.reduce((best, day, n) => (day < (free[best] ?? day) ? n : best), 0)
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? b : a
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
