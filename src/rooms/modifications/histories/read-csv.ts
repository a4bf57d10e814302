import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { eventDate } from './event-date.ts'
import { type GivenHistory, historyFrom, type ReadHistories, type UnreadLine } from './given-history.ts'
import { rowsOf } from './rows.ts'

/** What registers call their columns. */
const COLUMNS = {
  reference: [
    'reference',
    'ref',
    'number',
    'modification',
    'mod',
    'modification number',
    'mod number',
    'id',
    'mod ref',
  ],
  title: ['title', 'name', 'modification title'],
  path: ['path', 'modification path', 'path type', 'route'],
  date: ['date', 'event date', 'on', 'when'],
  event: ['event', 'milestone', 'stage', 'what', 'description', 'action', 'activity', 'event description'],
  events: ['events', 'history', 'timeline'],
} as const
type Column = keyof typeof COLUMNS

/**
 * Histories from a table.
 *
 * In English:
 * - with a column of dates and one of events there is a row for each event; rows of one reference belong together, wherever they stand;
 * - with a column of events alone, all of them stand in its cell as JSON;
 * - otherwise there is a row for each modification, and every other column that holds dates is an event, in the words of its heading.
 */
export function historiesOfCsv(text: string): Verdict<ReadHistories> {
  const [heading = [], ...rows] = rowsOf(text)
  const names = heading.map(name => name.trim().toLowerCase())
  const places = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, known]) => [
      column,
      names.findIndex(name => known.some(one => one === name)),
    ]),
  )
  const placeOf = (column: Column): number => places[column] ?? -1
  const eventsIn = eventsReader(heading, rows, placeOf)
  if (placeOf('reference') === -1 || eventsIn === undefined) {
    const missing = (['reference', 'date', 'event'] as const).filter(column => placeOf(column) === -1).join(', ')
    const says = `This is neither JSON nor a table of events: the first row has no ${missing}. Name the columns reference, title, path, date and event.`
    return refused({ reason: 'not-histories', says })
  }
  const byReference = new Map<string, GivenHistory>()
  const unread: UnreadLine[] = []
  for (const [n, row] of rows.entries()) {
    if (row.every(cell => cell.trim() === '')) continue
    const at = (column: Column) => row[placeOf(column)]?.trim() ?? ''
    const given = { reference: at('reference'), title: at('title'), path: at('path'), events: eventsIn(row) }
    const read = historyFrom(given, n + 2)
    if ('says' in read) unread.push(read)
    else byReference.set(read.reference, joined(byReference.get(read.reference), read))
  }
  return granted({ histories: [...byReference.values()], unread })
}

type EventsIn = (row: readonly string[]) => unknown

function eventsReader(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  placeOf: (column: Column) => number,
): EventsIn | undefined {
  const [date, event, events] = [placeOf('date'), placeOf('event'), placeOf('events')]
  if (date !== -1 && event !== -1)
    return row =>
      (row[event]?.trim() ?? '') === '' && (row[date]?.trim() ?? '') === '' ? [] : [[row[date], row[event]]]
  if (events !== -1) return row => parsed(row[events] ?? '')
  const named = Object.keys(COLUMNS).map(column => placeOf(column as Column)) // its keys are the columns
  const dated = [...heading.keys()].filter(
    n => !named.includes(n) && rows.some(row => !('doubt' in eventDate(row[n] ?? ''))),
  )
  if (dated.length === 0) return undefined
  return row => dated.flatMap(n => ((row[n]?.trim() ?? '') === '' ? [] : [[row[n], heading[n]]]))
}

function parsed(cell: string): unknown {
  try {
    return cell.trim() === '' ? [] : JSON.parse(cell)
  } catch {
    return undefined
  }
}

function joined(before: GivenHistory | undefined, row: GivenHistory): GivenHistory {
  if (before === undefined) return row
  return {
    ...before,
    title: before.title ?? row.title,
    path: before.path ?? row.path,
    events: [...before.events, ...row.events],
  }
}
