import {
  BANK_HOLIDAYS,
  type BankHoliday,
  type BankHolidayCalendar,
  bankHolidayOn,
  type CalendarExtension,
  extendCalendar,
  type Nation,
} from '../../kit/bank-holidays.ts'
import { type CalendarDate, compareDates } from '../../kit/calendar-date.ts'
import type { ActingFunction } from '../../kit/pack/capacity.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'

/** All that this installation says of one nation's bank holidays beyond the table in the source. */
export type HolidayList = Readonly<{
  nation: Nation
  added: readonly BankHoliday[]
  removed: readonly CalendarDate[]
  /** The last day for which the list is whole; null where the table's own counts. */
  horizon: CalendarDate | null
}>

/** Whose work it is to keep the lists. */
const KEEPERS: readonly ActingFunction['kind'][] = ['system-administrator', 'code-administrator', 'secretariat']

export function checkKeepsLists(
  edition: Edition,
  actor: Readonly<{ isSystem: boolean; functions: readonly string[] }>,
): Verdict {
  const keepers = edition.functions.filter(({ kind }) => KEEPERS.includes(kind))
  if (actor.isSystem || keepers.some(({ key }) => actor.functions.includes(key))) return granted()
  const those = keepers.map(({ title }) => `the ${title}`).join(' or ')
  return refused({ reason: 'not-the-keeper-of-lists', says: `Only ${those} can do this. Ask them.` })
}

/**
 * The calendar by which deadlines are worked out: the table, with what the installation says.
 *
 * In English: what a later release has in its own table is not added a second time, what it no longer has is not taken away, and the later of two
 * horizons counts.
 */
export function calendarWith(lists: readonly HolidayList[]): BankHolidayCalendar {
  return lists.reduce((calendar, list) => {
    const extended = extendCalendar(calendar, extensionOf(calendar, list))
    return extended.ok ? extended.value : calendar
  }, BANK_HOLIDAYS)
}

function extensionOf(
  calendar: BankHolidayCalendar,
  { nation, added, removed, horizon }: HolidayList,
): CalendarExtension {
  const table = calendar[nation]
  const gone = removed.filter(date => bankHolidayOn(date, table) !== undefined)
  return {
    nation,
    removed: gone,
    added: added.filter(({ date }) => bankHolidayOn(date, table) === undefined || gone.includes(date)),
    ...(horizon !== null && compareDates(horizon, table.horizon) > 0 ? { horizon } : {}),
  }
}

/** The list with one change more. A day that was added here, and is taken away again, leaves no trace in the list; history has it. */
export function withChange(list: HolidayList, { added = [], removed = [], horizon }: CalendarExtension): HolidayList {
  const own = new Set(list.added.map(({ date }) => date))
  const isBack = new Set(added.map(({ date }) => date))
  return {
    nation: list.nation,
    added: [...list.added.filter(({ date }) => !removed.includes(date)), ...added].toSorted((a, b) =>
      compareDates(a.date, b.date),
    ),
    removed: [...new Set([...list.removed, ...removed.filter(date => !own.has(date) || isBack.has(date))])].toSorted(
      compareDates,
    ),
    horizon: horizon ?? list.horizon,
  }
}

export function emptyList(nation: Nation): HolidayList {
  return { nation, added: [], removed: [], horizon: null }
}

export function isSameList(one: HolidayList, other: HolidayList): boolean {
  const said = ({ added, removed, horizon }: HolidayList): string =>
    JSON.stringify([added.map(({ date, title }) => [date, title]), removed, horizon])
  return said(one) === said(other)
}
