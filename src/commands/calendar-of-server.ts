import { BANK_HOLIDAYS, type Nation, type NationCalendar } from '../kit/bank-holidays.ts'
import { isCalendarDate } from '../kit/calendar-date.ts'
import { addressIn } from '../shell/address-file.ts'

/** By which bank holidays a deadline is worked out, and whose they are. */
export type FoundCalendar = Readonly<{
  calendar: NationCalendar
  /** The address of the server that keeps them; null for the table that comes with the program. */
  server: string | null
  /** Why it is the table, as a sentence; empty if a server was asked. */
  why: string
}>

/** A deadline is wanted at once: a server that is slower is not waited for. */
const PATIENCE_MILLISECONDS = 2_000

/**
 * The bank holidays of the server that `WITAN_ADDRESS` names, or that runs on the data folder; those of the table where there is none, or where
 * it does not answer.
 */
export async function findCalendar(
  environment: Readonly<Record<string, string | undefined>>,
  nation: Nation,
): Promise<FoundCalendar> {
  const table = (why: string): FoundCalendar => ({ calendar: BANK_HOLIDAYS[nation], server: null, why })
  const folder = environment['WITAN_VAR'] ?? 'var'
  const server = (environment['WITAN_ADDRESS'] ?? addressIn(folder))?.replace(/\/+$/, '')
  if (server === undefined) return table(`No server runs on the data folder ${folder}.`)
  const calendar = await askServer(server, nation).catch(() => undefined)
  return calendar === undefined
    ? table(`The server at ${server} did not tell its bank holidays.`)
    : { calendar, server, why: '' }
}

async function askServer(server: string, nation: Nation): Promise<NationCalendar | undefined> {
  const answer = await fetch(`${server}/bank-holidays/${nation}`, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
  })
  return answer.ok ? calendarIn(nation, await answer.json()) : undefined
}

/** What the page of a nation says; undefined if it says something else. */
function calendarIn(nation: Nation, said: unknown): NationCalendar | undefined {
  const { first, horizon, days } = (said ?? {}) as Readonly<Record<string, unknown>>
  if (!isCalendarDate(first) || !isCalendarDate(horizon) || !Array.isArray(days)) return undefined
  const titles = days.map(day => {
    const { date, title } = (day ?? {}) as Readonly<Record<string, unknown>>
    return isCalendarDate(date) && typeof title === 'string' ? ([date, title] as const) : undefined
  })
  const known = titles.filter(entry => entry !== undefined)
  return known.length === titles.length ? { nation, first, horizon, titles: Object.fromEntries(known) } : undefined
}
