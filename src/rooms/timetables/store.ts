import { addDays, type CalendarDate } from '../../kit/calendar-date.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptOf, keptRecords, listedRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
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

/** Modifications by their identifiers. */
export function modificationsWith(code: string, ids: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'modification')
    .where('record.id', 'in', ids.length === 0 ? [NOBODY] : [...ids])
}

/** Those that are over in one of these states, for what the past teaches. */
export function endedModifications(code: string, states: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'modification')
    .where('version.state', 'in', states.length === 0 ? [''] : [...states])
    .orderBy('record.id', 'desc')
    .limit(2000)
}

/** The meetings of these bodies that have been called, from a little before a day on; one that is called off is none. */
export function calledMeetings(code: string, bodies: readonly string[], from: CalendarDate) {
  return listedRecords(code)
    .where('record.kind', '=', 'meeting')
    .where('record.state', '!=', 'cancelled')
    .where('record.body', 'in', bodies.length === 0 ? [''] : [...bodies])
    .where('record.on_date', '>=', addDays(from, -1))
    .orderBy('record.on_date')
    .limit(500)
}

export function calledFrom(rows: readonly Row[]): readonly CalledMeeting[] {
  return rows.flatMap(({ reference, body, on_date: date }) =>
    typeof body === 'string' && typeof date === 'string' ? [{ reference: String(reference), body, date }] : [],
  )
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
