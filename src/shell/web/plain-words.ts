import { formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { formatInstant, isInstant } from '../../kit/instant.ts'
import { isIdentifier } from '../../kit/identifier.ts'

const LONGEST = 300

/** A value of a record as history shows it: dates as dates, what is linked as linked, long lists by their number. */
export function inPlainWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return textInWords(value)
  if (Array.isArray(value)) return listInWords(value)
  return Object.entries(value)
    .filter(([, part]) => part !== null && !isIdentifier(part))
    .map(([name, part]) => `${nameInWords(name)}: ${inPlainWords(part)}`)
    .join('; ')
}

/** `receivedOn` -> `received on`. */
export function nameInWords(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

function textInWords(text: string): string {
  const formatted = [
    [isIdentifier, () => 'a linked record'],
    [isCalendarDate, formatDate],
    [isInstant, (instant: string) => formatInstant(instant)],
  ] as const
  const format = formatted.find(([is]) => is(text))?.[1]
  if (format !== undefined) return format(text)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function listInWords(list: readonly unknown[]): string {
  if (list.length === 0) return 'none'
  const areWords = list.every(one => typeof one === 'string' && !isIdentifier(one))
  if (areWords && list.length <= 8) return list.map(inPlainWords).join('; ')
  return list.length === 1 ? '1 entry' : `${list.length} entries`
}
