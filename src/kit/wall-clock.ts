import { calendarDateFrom, epochDayOf } from './calendar-date.ts'

/** The name of a time zone in the IANA database. */
export type Zone = string

/** What the wall in that zone shows at a moment, written as if it were UTC. */
export function wallMilliseconds(zone: Zone, milliseconds: number): number {
  const fields = new Map<string, number>()
  for (const { type, value } of formatOf(zone).formatToParts(milliseconds)) fields.set(type, Number(value))
  const field = (name: string) => fields.get(name) ?? 0
  const date = calendarDateFrom(field('year'), field('month'), field('day'))
  if (!date.ok) throw new RangeError(`Outside the years 0001 to 9999: ${milliseconds} ms`)
  const seconds = (field('hour') * 60 + field('minute')) * 60 + field('second')
  const fraction = ((milliseconds % 1000) + 1000) % 1000
  return epochDayOf(date.value) * 86_400_000 + seconds * 1000 + fraction
}

/** What the zone calls itself at a moment: "GMT", "BST". */
export function zoneName(zone: Zone, milliseconds: number): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' })
  const part = format.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName')
  return part?.value ?? zone
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
