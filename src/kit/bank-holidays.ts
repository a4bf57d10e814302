import { ENGLAND_AND_WALES } from './bank-holidays-england-and-wales.ts'
import { NORTHERN_IRELAND } from './bank-holidays-northern-ireland.ts'
import { SCOTLAND } from './bank-holidays-scotland.ts'
import { type CalendarDate, compareDates, formatDate, isCalendarDate } from './calendar-date.ts'
import { granted, type Refusal, refused, type Verdict } from './verdict.ts'

/** Whose bank holidays count: the Banking and Financial Dealings Act 1971 lists other days for each of the three. */
export const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export type Nation = (typeof NATIONS)[number]

export type BankHoliday = Readonly<{ date: CalendarDate; title: string }>

/** The bank holidays of one nation, date to title, and the days for which the list is whole, both included. */
export type NationCalendar = Readonly<{
  nation: Nation
  first: CalendarDate
  horizon: CalendarDate
  titles: Readonly<Record<CalendarDate, string>>
}>

export type BankHolidayCalendar = Readonly<Record<Nation, NationCalendar>>

/** What an administrator decides about one nation's list: days proclaimed, days moved away, and a later horizon. */
export type CalendarExtension = Readonly<{
  nation: Nation
  added?: readonly BankHoliday[]
  removed?: readonly CalendarDate[]
  horizon?: CalendarDate
}>

const FIRST = '2011-01-01'
const HORIZON = '2028-12-31'

/** The checked-in table. Beyond its horizon a deadline is provisional. */
export const BANK_HOLIDAYS: BankHolidayCalendar = {
  'england-and-wales': nationCalendar('england-and-wales', ENGLAND_AND_WALES),
  scotland: nationCalendar('scotland', SCOTLAND),
  'northern-ireland': nationCalendar('northern-ireland', NORTHERN_IRELAND),
}

/** The title of the bank holiday on that day, if it is one. */
export function bankHolidayOn(date: CalendarDate, calendar: NationCalendar): string | undefined {
  return calendar.titles[date]
}

/** Is the list whole for that day? Where it is not, a Working Day there may yet turn out to be a bank holiday. */
export function isCovered(date: CalendarDate, calendar: NationCalendar): boolean {
  return compareDates(calendar.first, date) <= 0 && compareDates(date, calendar.horizon) <= 0
}

export function isNation(value: unknown): value is Nation {
  return NATIONS.some(nation => nation === value)
}

export function nationInWords(nation: Nation): string {
  return IN_WORDS[nation]
}

/** One nation's bank holidays in order of date. */
export function listBankHolidays(calendar: NationCalendar): readonly BankHoliday[] {
  return Object.entries(calendar.titles)
    .map(([date, title]) => ({ date, title }))
    .sort((a, b) => compareDates(a.date, b.date))
}

/** The calendar with an administrator's extension. First what is removed, then what is added; the old calendar stays as it was. */
export function extendCalendar(
  calendar: BankHolidayCalendar,
  extension: CalendarExtension,
): Verdict<BankHolidayCalendar> {
  const before = calendar[extension.nation]
  const refusals = refusalsOf(before, extension)
  if (refusals.length > 0) return refused(...refusals)
  const removed = new Set(extension.removed)
  const titles = Object.fromEntries([
    ...Object.entries(before.titles).filter(([date]) => !removed.has(date)),
    ...(extension.added ?? []).map(holiday => [holiday.date, holiday.title] as const),
  ])
  const after = { ...before, titles, horizon: extension.horizon ?? before.horizon }
  return granted({ ...calendar, [extension.nation]: after })
}

const IN_WORDS: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

function nationCalendar(nation: Nation, holidays: readonly BankHoliday[]): NationCalendar {
  const titles = Object.fromEntries(holidays.map(holiday => [holiday.date, holiday.title]))
  return { nation, first: FIRST, horizon: HORIZON, titles }
}

function refusalsOf(before: NationCalendar, extension: CalendarExtension): readonly Refusal[] {
  return [
    ...(extension.removed ?? []).flatMap(date => refusalsOfRemoval(before, date)),
    ...(extension.added ?? []).flatMap(holiday => refusalsOfAddition(before, holiday, extension.removed ?? [])),
    ...refusalsOfHorizon(before, extension.horizon),
  ]
}

function refusalsOfRemoval(before: NationCalendar, date: CalendarDate): readonly Refusal[] {
  if (isCalendarDate(date) && bankHolidayOn(date, before) !== undefined) return []
  const where = nationInWords(before.nation)
  const day = isCalendarDate(date) ? formatDate(date) : `“${date}”`
  const says = `${day} is not a bank holiday in ${where}, so it cannot be taken away. Choose a date from the list.`
  return [{ reason: 'no-such-bank-holiday', says, field: 'removed' }]
}

function refusalsOfAddition(
  before: NationCalendar,
  holiday: BankHoliday,
  removed: readonly CalendarDate[],
): readonly Refusal[] {
  if (!isCalendarDate(holiday.date)) {
    const says = `“${holiday.date}” is not a date. Write it as year, month and day, such as 2016-12-09.`
    return [{ reason: 'not-a-date', says, field: 'added' }]
  }
  if (holiday.title.trim() === '') {
    const says = `The bank holiday on ${formatDate(holiday.date)} has no title. Say what it is for.`
    return [{ reason: 'no-title', says, field: 'added' }]
  }
  const title = before.titles[holiday.date]
  if (title === undefined || removed.includes(holiday.date)) return []
  const says = `${formatDate(holiday.date)} is a bank holiday already (${title}). Remove that one first if it has changed.`
  return [{ reason: 'bank-holiday-already', says, field: 'added' }]
}

function refusalsOfHorizon(before: NationCalendar, horizon: CalendarDate | undefined): readonly Refusal[] {
  if (horizon === undefined) return []
  if (isCalendarDate(horizon) && compareDates(horizon, before.horizon) >= 0) return []
  const says = `The list already covers every day to ${formatDate(before.horizon)}. Give that day or a later one.`
  return [{ reason: 'horizon-goes-back', says, field: 'horizon' }]
}
