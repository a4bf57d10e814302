import { type CalendarDate, formatDate, formatDateWithWeekday } from '../../kit/calendar-date.ts'
import { dateIn, formatInstant, formatTime, type Instant, LONDON, timeIn } from '../../kit/instant.ts'
import { html, type Html } from './html.ts'

/** "9 December 2016". */
export const dateInWords: (date: CalendarDate) => string = formatDate

/** "Friday 9 December 2016". */
export const dateWithWeekdayInWords: (date: CalendarDate) => string = formatDateWithWeekday

/** "9 December 2016 at 10:00am", as the clocks in London show it. */
export function instantInWords(instant: Instant): string {
  return formatInstant(instant)
}

/** "10:00am", as the clocks in London show it. */
export function timeInWords(instant: Instant): string {
  return formatTime(timeIn(LONDON, instant))
}

/** "9 December 2016": the day of a moment, as the calendar in London has it. */
export function dayInWords(instant: Instant): string {
  return formatDate(dateIn(LONDON, instant))
}

/** A date that machines can read too. */
export function dateElement(date: CalendarDate): Html {
  return html`<time datetime="${date}">${formatDate(date)}</time>`
}

/** A moment that machines can read too. */
export function instantElement(instant: Instant): Html {
  return html`<time datetime="${instant}">${formatInstant(instant)}</time>`
}

/** "1 paper", "2 papers", "no papers". */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  if (count === 0) return `no ${many}`
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1)
  if (last === undefined) return ''
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
