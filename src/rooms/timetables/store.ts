import { type Compilable, sql } from 'kysely'
import { addDays, type CalendarDate } from '../../kit/calendar-date.ts'
import { dateIn, type Instant, LONDON } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptLists, keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Meeting } from '../meetings/door.ts'
import type { CalledMeeting } from './stations.ts'
import type { Timetable } from './timetable.ts'

/** The timetable of a modification, by the identifier of the modification. */
export function timetablesBelow(code: string, modifications: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'timetable')
    .where('record.parent', 'in', modifications.length === 0 ? [NOBODY] : [...modifications])
}

/** The timetables that are not closed, by the references of their modifications. */
export function liveTimetables(code: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'timetable')
    .where('version.state', '!=', 'closed')
    .orderBy('record.reference')
    .limit(1000)
}

export function timetablesFrom(rows: readonly Row[]): readonly Kept<Timetable>[] {
  return rows.map(row => keptOf<Timetable>(row))
}

/** Of modifications, by their identifiers, what a timetable asks of them. */
export function modificationsAsked(code: string, ids: readonly string[], asAt?: Instant) {
  return keptLists(code, ['taken', 'implementation', 'solutions'], asAt)
    .where('record.kind', '=', 'modification')
    .where('record.id', 'in', ids.length === 0 ? [NOBODY] : [...ids])
}

/** The meetings of these bodies that have been called, from a little before a day on, now or as it was known then; one that is called off is none. */
export function calledMeetings(code: string, bodies: readonly string[], from: CalendarDate, asAt?: Instant) {
  const wanted = bodies.length === 0 ? [''] : [...bodies]
  const first = addDays(from, -1)
  const all = keptLists(code, ['body', 'startsAt'], asAt)
    .where('record.kind', '=', 'meeting')
    .where('version.state', '!=', 'cancelled')
    .where('record.body', 'in', wanted)
  const coming =
    asAt === undefined
      ? all.where('record.on_date', '>=', first)
      : all.where(sql<boolean>`version.content ->> 'startsAt' >= ${first}`)
  return coming.orderBy('record.on_date').limit(MOST_MEETINGS)
}

const MOST_MEETINGS = 500

/** The day stands in what the meeting says, or said then. */
export function calledFrom(rows: readonly Row[]): readonly CalledMeeting[] {
  return rows
    .map(row => keptOf<Pick<Meeting, 'body' | 'startsAt'>>(row))
    .map(({ record, content }) => ({
      reference: record.reference,
      body: content.body,
      date: dateIn(LONDON, content.startsAt),
    }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** The same, as everybody may see it, where that is asked. */
export function openTo<Statement extends Openable<Statement>>(
  { isForEverybody = false }: Readonly<{ isForEverybody?: boolean }>,
  statement: Statement,
): Statement {
  return isForEverybody ? statement.where('record.classification', '=', 'white') : statement
}

type Openable<Statement> = Compilable &
  Readonly<{ where: (column: 'record.classification', is: '=', value: 'white') => Statement }>

const NOBODY = '00000000-0000-0000-0000-000000000000'
