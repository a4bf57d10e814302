import type { BankHoliday } from '../../kit/bank-holidays.ts'
import { type CalendarDate, parseCalendarDate } from '../../kit/calendar-date.ts'
import { granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'

/** More than a nation has in thirty years. */
const MOST_DAYS = 300

/** Days as they are entered, one on a line: `2029-01-01 New Year's Day`. What has no title is refused by the list itself. */
export function readDays(text: string): Verdict<readonly BankHoliday[]> {
  return eachLine(text, 'added', line => {
    const [date = '', ...words] = line.split(/\s+/)
    const parsed = parseCalendarDate(date)
    return parsed.ok ? granted({ date: parsed.value, title: words.join(' ') }) : parsed
  })
}

/** Days that are bank holidays no more, one on a line. */
export function readDates(text: string): Verdict<readonly CalendarDate[]> {
  return eachLine(text, 'removed', line => parseCalendarDate(line.split(/\s+/)[0] ?? ''))
}

function eachLine<T>(text: string, field: string, read: (line: string) => Verdict<T>): Verdict<readonly T[]> {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  if (lines.length > MOST_DAYS) {
    return refused({ reason: 'too-many-days', says: `Enter at most ${MOST_DAYS} days at once.`, field })
  }
  const values: T[] = []
  const refusals: Refusal[] = []
  for (const line of lines) {
    const verdict = read(line)
    if (verdict.ok) values.push(verdict.value)
    else refusals.push(...verdict.refusals.map(refusal => ({ ...refusal, field })))
  }
  return refusals.length > 0 ? refused(...refusals) : granted(values)
}
