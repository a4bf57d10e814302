import { addDays, type CalendarDate, calendarDateOf, epochDayOf, formatDate, isCalendarDate } from './calendar-date.ts'
import { wallMilliseconds, type Zone, zoneName } from './wall-clock.ts'
import { granted, refused, type Verdict } from './verdict.ts'

/** A moment, in UTC: `2016-12-09T10:00:00.000Z`. Of this one shape, so that instants sort as text. */
export type Instant = string

/** A time of day on a clock on the wall, `HH:MM`, 00:00 to 23:59. */
export type TimeOfDay = string

/** The zone that deadlines belong to. */
export const LONDON: Zone = 'Europe/London'

/** Half open: it is open at `opens`, and closed at `closes`. */
export type Window = Readonly<{ opens: Instant; closes: Instant }>

export function isOpen(window: Window, at: Instant): boolean {
  return compareInstants(window.opens, at) <= 0 && compareInstants(at, window.closes) < 0
}

/** ISO 8601 with a zone (`Z` or an offset such as `+01:00`), brought to UTC. */
export function parseInstant(text: string): Verdict<Instant> {
  const says = `“${text.slice(0, 40)}” is not a moment in time. Write it with its zone, such as 2016-12-09T10:00:00Z.`
  const no = refused({ reason: 'not-an-instant', says })
  if (!INSTANT_SHAPE.test(text) || !isCalendarDate(text.slice(0, 10))) return no
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) ? no : granted(instantOfMilliseconds(milliseconds))
}

export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string') return false
  const verdict = parseInstant(value)
  return verdict.ok && verdict.value === value
}

export function instantOfMilliseconds(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString()
}

/** Milliseconds since 1970. Throws a RangeError if this is not an instant. */
export function millisecondsOf(instant: Instant): number {
  const verdict = parseInstant(instant)
  if (!verdict.ok) throw new RangeError(`Not an instant: ${JSON.stringify(instant)}`)
  return Date.parse(instant)
}

/** Negative if `a` is earlier, positive if later, zero if the same. */
export function compareInstants(a: Instant, b: Instant): number {
  return millisecondsOf(a) - millisecondsOf(b)
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantOfMilliseconds(millisecondsOf(instant) + minutes * 60_000)
}

export function isTimeOfDay(value: unknown): value is TimeOfDay {
  return typeof value === 'string' && TIME_SHAPE.test(value)
}

/** The date on the wall in that zone. */
export function dateIn(zone: Zone, instant: Instant): CalendarDate {
  return calendarDateOf(Math.floor(wallMilliseconds(zone, millisecondsOf(instant)) / DAY))
}

/** The time on the wall in that zone, to the minute. */
export function timeIn(zone: Zone, instant: Instant): TimeOfDay {
  const wall = wallMilliseconds(zone, millisecondsOf(instant))
  return new Date(wall).toISOString().slice(11, 16)
}

/**
 * The moment when a clock on the wall in that zone shows this date and time.
 *
 * Refuses a time that the clocks skip when they go forward, and one that they show twice when they go back.
 */
export function instantAt(zone: Zone, date: CalendarDate, time: TimeOfDay): Verdict<Instant> {
  if (!isCalendarDate(date)) return refusedTime('not-a-date', `“${date}” is not a date, such as 2016-12-09.`)
  if (!isTimeOfDay(time)) {
    return refusedTime('not-a-time', `“${time}” is not a time. Write hours and minutes, such as 17:00.`)
  }
  const moments = momentsShowing(zone, date, time)
  const [moment] = moments
  const when = `${formatTime(time)} on ${formatDate(date)}`
  const remedy = 'Choose a time at least an hour earlier or later.'
  if (moment === undefined) {
    return refusedTime('time-does-not-exist', `There is no ${when}: the clocks go forward past it. ${remedy}`)
  }
  if (moments.length > 1) {
    return refusedTime('time-exists-twice', `${when} comes twice: the clocks go back over it. ${remedy}`)
  }
  return granted(instantOfMilliseconds(moment))
}

/** The first moment of a date in London, where the clocks never change at midnight. */
export function startOfDay(date: CalendarDate): Instant {
  const verdict = instantAt(LONDON, date, '00:00')
  if (!verdict.ok) throw new RangeError(`No start of the day: ${date}`)
  return verdict.value
}

/**
 * The moment at which a date in London is over: a window that closes then still has the whole day. The last day of the calendar ends a
 * millisecond early, since no date comes after it.
 */
export function endOfDay(date: CalendarDate): Instant {
  return date === LAST_DATE ? LAST_INSTANT : startOfDay(addDays(date, 1))
}

/** "9 December 2016 at 10:00am". In the hour that comes twice, also which of the two: "at 1:30am BST". */
export function formatInstant(instant: Instant, zone: Zone = LONDON): string {
  const date = dateIn(zone, instant)
  const time = timeIn(zone, instant)
  const comesTwice = momentsShowing(zone, date, time).length > 1
  const suffix = comesTwice ? ` ${zoneName(zone, millisecondsOf(instant))}` : ''
  return `${formatDate(date)} at ${formatTime(time)}${suffix}`
}

/** "10:00am", "5:30pm", "midday", "midnight". */
export function formatTime(time: TimeOfDay): string {
  if (!isTimeOfDay(time)) throw new RangeError(`Not a time of day: ${JSON.stringify(time)}`)
  if (time === '12:00') return 'midday'
  if (time === '00:00') return 'midnight'
  const hour = Number(time.slice(0, 2))
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3)}${hour < 12 ? 'am' : 'pm'}`
}

const DAY = 86_400_000
const FIRST_DATE: CalendarDate = '0001-01-01'
const LAST_DATE: CalendarDate = '9999-12-31'
const LAST_INSTANT: Instant = '9999-12-31T23:59:59.999Z'
const TIME_SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/
const INSTANT_SHAPE =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

function refusedTime(reason: string, says: string): Verdict<never> {
  return refused({ reason, says })
}

/**
 * All moments at which the wall shows this date and time, in order: one as a rule, none in the hour that is skipped, two in
 * the hour that is repeated. Each offset that the zone has within a day of it is tried.
 */
function momentsShowing(zone: Zone, date: CalendarDate, time: TimeOfDay): readonly number[] {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const wall = epochDayOf(date) * DAY + minutes * 60_000
  const offsets = new Set([wall - DAY, wall + DAY].map(withinCalendar).map(near => wallMilliseconds(zone, near) - near))
  return [...offsets]
    .map(offset => wall - offset)
    .filter(moment => wallMilliseconds(zone, moment) === wall)
    .sort((a, b) => a - b)
}

/** The nearest moment at which every zone is in a year from 0001 to 9999. */
function withinCalendar(milliseconds: number): number {
  return Math.min(Math.max(milliseconds, (epochDayOf(FIRST_DATE) + 1) * DAY), epochDayOf(LAST_DATE) * DAY)
}
