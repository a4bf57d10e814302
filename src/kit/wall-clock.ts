import { calendarDateFrom, epochDayOf } from './calendar-date.ts'

/** The name of a time zone in the IANA database. */
export type Zone = string

/** What the wall in that zone shows at a moment, written as if it were UTC. */
export function wallMilliseconds(zone: Zone, milliseconds: number): number {
  const offset = offsetOfDay(zone, Math.floor(milliseconds / DAY))
  return offset === undefined ? readWall(zone, milliseconds) : milliseconds + offset
}

/** What the zone calls itself at a moment: "GMT", "BST". */
export function zoneName(zone: Zone, milliseconds: number): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' })
  const part = format.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName')
  return part?.value ?? zone
}

const DAY = 86_400_000

// Beside these, a wall somewhere shows a year that no calendar here has.
const FIRST_DAY = epochDayOf('0001-01-02')
const LAST_DAY = epochDayOf('9999-12-30')

/** So many days are remembered of a zone: more than eleven years, in about as many kilobytes. */
const MOST_DAYS = 4096

// A page shows many moments, most of them on the same few days.
const offsets = new Map<Zone, Map<number, number | undefined>>()

/** How far the wall is ahead of UTC all through a day of UTC; undefined on one that its clocks change on, which they never do twice. */
function offsetOfDay(zone: Zone, day: number): number | undefined {
  const known = offsets.get(zone) ?? new Map<number, number | undefined>()
  offsets.set(zone, known)
  if (known.has(day)) return known.get(day)
  if (known.size >= MOST_DAYS) known.clear()
  const offset = day > FIRST_DAY && day < LAST_DAY ? onlyOffsetOf(zone, day) : undefined
  known.set(day, offset)
  return offset
}

function onlyOffsetOf(zone: Zone, day: number): number | undefined {
  const [first, last] = [day * DAY, (day + 1) * DAY - 1]
  const offset = readWall(zone, first) - first
  return readWall(zone, last) - last === offset ? offset : undefined
}

/** What the database of zones says, which takes a hundred times longer than to add. */
function readWall(zone: Zone, milliseconds: number): number {
  const fields = new Map<string, number>()
  for (const { type, value } of formatOf(zone).formatToParts(milliseconds)) fields.set(type, Number(value))
  const field = (name: string) => fields.get(name) ?? 0
  const date = calendarDateFrom(field('year'), field('month'), field('day'))
  if (!date.ok) throw new RangeError(`Outside the years 0001 to 9999: ${milliseconds} ms`)
  const seconds = (field('hour') * 60 + field('minute')) * 60 + field('second')
  const fraction = ((milliseconds % 1000) + 1000) % 1000
  return epochDayOf(date.value) * DAY + seconds * 1000 + fraction
}

// A format takes far longer to make than to use.
const formats = new Map<Zone, Intl.DateTimeFormat>()

function formatOf(zone: Zone): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, format)
  return format
}
