import { type NationCalendar, listBankHolidays, type Nation, nationInWords } from '../../kit/bank-holidays.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { yearOf } from '../../kit/calendar-date.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { dateElement } from '../../shell/views/words.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { tag } from '../../shell/views/tag.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { calendarWith, type HolidayList } from './holiday-list.ts'
import { listsFrom, listsStatement } from './store.ts'
import { formatDateWithWeekday } from '../../kit/calendar-date.ts'

/** The lists as they stand, or stood on the day asked for, and the year in which that day is. */
export type ListsView = Readonly<{
  lists: readonly Kept<HolidayList>[]
  calendarOf: (nation: Nation) => NationCalendar
  year: number
}>

export async function readView(ask: Ask): Promise<ListsView> {
  const [rows = []] = await ask.read(listsStatement(ask.house.pack.code.key, ask.asAt?.instant))
  const lists = listsFrom(rows)
  const calendar = calendarWith(lists.map(({ content }) => content))
  const year = yearOf(ask.asAt?.date ?? dateIn(LONDON, ask.now))
  return { lists, calendarOf: nation => calendar[nation], year }
}

export type Day = Readonly<{ date: string; title: string; isAddedHere: boolean }>

/** The days of a nation in order; those of one year alone, if it is given. */
export function daysOf(view: ListsView, nation: Nation, year?: number): readonly Day[] {
  const own = view.lists.find(({ content }) => content.nation === nation)?.content.added ?? []
  return listBankHolidays(view.calendarOf(nation))
    .filter(({ date }) => year === undefined || yearOf(date) === year)
    .map(day => ({ ...day, isAddedHere: own.some(({ date }) => date === day.date) }))
}

export function daysTable(nation: Nation, year: number, days: readonly Day[]): Html {
  if (days.length === 0) return html`<p class="govuk-body">None is known in ${year}.</p>`
  return scrollingTable({
    caption: `Bank holidays in ${nationInWords(nation)} in ${year}`,
    captionSize: 'hidden',
    isDense: true,
    head: ['Day', 'Bank holiday'],
    rows: days.map(({ date, title, isAddedHere }) => [
      html`<time datetime="${date}">${formatDateWithWeekday(date)}</time>`,
      html`${userText(title)} ${isAddedHere && tag('Added here', 'blue')}`,
    ]),
  })
}

export function coverage({ first, horizon }: NationCalendar): Html {
  return html`<p class="govuk-body">The list is whole from ${dateElement(first)} to ${dateElement(horizon)}. A deadline that reaches beyond is marked provisional.</p>`
}
