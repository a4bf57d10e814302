import type { NationCalendar } from '../../kit/bank-holidays.ts'
import { addDays, type CalendarDate } from '../../kit/calendar-date.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '../../kit/working-days.ts'

/** What is known of one assessment by which its turn comes. */
export type Queued = Readonly<{
  reference: string
  rank: number
  requestedOn: CalendarDate
  /** The date that stands, or later while an answer is awaited. */
  target: CalendarDate
  /** How many Working Days it takes. */
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
  /** The one that has to be there before there is room for it; null where it need not wait. */
  behind: string | null
  /** Those that make its work longer. */
  absences: readonly Absence[]
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
 * - there is room again when one of those before it is to be expected, by its own target too: a target that moves, moves all behind it;
 * - none begins before it was asked for;
 * - each takes its Working Days, not counting those of an absence;
 * - none is expected before its own target, nor before today.
 */
export function turnsOf(
  queue: readonly Queued[],
  { capacity, absences }: Assessor,
  { today, calendar }: Readonly<{ today: CalendarDate; calendar: NationCalendar }>,
): readonly Turn[] {
  const sorted = inQueue(queue)
  const earliestEnd = nextWorkingDay(today, calendar)
  const rooms: Room[] = Array.from({ length: Math.min(capacity ?? Infinity, sorted.length) }, () => EMPTY)
  return sorted.map(({ reference, requestedOn, target, days }, n) => {
    const at = earliest(rooms)
    const before = rooms[at] ?? EMPTY
    const behind = before.freeOn > requestedOn ? before.by : null
    const startsOn = later(requestedOn, before.freeOn)
    const done = afterDaysOfWork(startsOn, days, absences, calendar)
    const expectedOn = later(later(done, target), earliestEnd)
    rooms[at] = { freeOn: expectedOn, by: reference }
    const away = absences.filter(({ from, until }) => startsOn < until && from <= done)
    return {
      reference,
      place: n + 1,
      startsOn,
      expectedOn,
      isBeyondTarget: expectedOn > target,
      behind,
      absences: away,
    }
  })
}

/** One of those that are worked on at once: when there is room again, and what it is taken by until then. */
type Room = Readonly<{ freeOn: CalendarDate; by: string | null }>

const EMPTY: Room = { freeOn: '0001-01-01', by: null }

/** Day number `days` after this one, counting only Working Days on which somebody is there. */
export function afterDaysOfWork(
  from: CalendarDate,
  days: number,
  absences: readonly Absence[],
  calendar: NationCalendar,
): CalendarDate {
  if (!absences.some(({ until }) => until > from)) return addWorkingDays(from, days, calendar)
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    const away = absences.find(({ from: first, until }) => first <= day && day <= until)
    if (away !== undefined) day = away.until
    else if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

function earliest(rooms: readonly Room[]): number {
  return rooms.reduce((best, { freeOn }, n) => (freeOn < (rooms[best]?.freeOn ?? freeOn) ? n : best), 0)
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? b : a
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
