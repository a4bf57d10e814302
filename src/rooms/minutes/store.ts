import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptOf, keptRecords, listedRecords, recordOf } from '../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import type { Action } from '../actions/door.ts'
import type { Meeting } from '../meetings/door.ts'
import type { Minutes } from './minutes.ts'

/** The open and the closed minutes of a meeting, by its reference, as far as the reader may see them; read by `minutesFrom`. */
export function minutesOf(code: string, meeting: string, asAt?: Instant) {
  const parent = sql<string>`(
    select id from ledger.record where code = ${code} and kind = 'meeting' and reference = ${meeting}
  )`
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'minutes')
    .where('record.parent', '=', parent)
    .orderBy('record.position')
}

/** The open minutes of each of these meetings, by the identifiers of the meetings; read by `minutesListFrom`. */
export function minutesOfMeetings(code: string, meetings: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'minutes')
    .where('record.parent', 'in', meetings.length === 0 ? [NOTHING] : [...meetings])
    .where(sql<boolean>`version.content ->> 'twin' = 'false'`)
}

export function minutesFrom(rows: readonly Row[], twin: boolean): Kept<Minutes> | undefined {
  return rows.map(row => keptOf<Minutes>(row)).find(({ content }) => content.twin === twin)
}

/** The newest open minutes in one of these states, for lists. */
export function newestMinutes(code: string, states: readonly string[], limit: number) {
  return keptRecords(code)
    .where('record.kind', '=', 'minutes')
    .where('version.state', 'in', [...states])
    .where(sql<boolean>`version.content ->> 'twin' = 'false'`)
    .orderBy('record.on_date', 'desc')
    .orderBy('record.id', 'desc')
    .limit(limit)
}

export function minutesListFrom(rows: readonly Row[]): readonly Kept<Minutes>[] {
  return rows.map(row => keptOf<Minutes>(row))
}

/** Minutes that are not published yet: drafts, circulated and approved ones. */
export function minutesUnderWay(code: string) {
  return keptRecords(code)
    .where('record.kind', '=', 'minutes')
    .where('record.state', 'in', ['draft', 'circulated', 'approved'])
    .orderBy('record.on_date')
    .orderBy('record.id')
    .limit(100)
}

/** Meetings that have been closed and have no minutes yet. */
export function meetingsToMinute(code: string) {
  return keptRecords(code)
    .where('record.kind', '=', 'meeting')
    .where('record.state', '=', 'closed')
    .where(
      sql<boolean>`not exists (select from ledger.record minuted where minuted.parent = record.id and minuted.kind = 'minutes')`,
    )
    .orderBy('record.on_date')
    .limit(50)
}

export function meetingsFrom(rows: readonly Row[]): readonly Kept<Meeting>[] {
  return rows.map(row => keptOf<Meeting>(row))
}

/** Old minutes of which nobody has said yet whether they were read aright. */
export function importsToReview(code: string) {
  return listedRecords(code)
    .where('record.kind', '=', 'imported-minutes')
    .where('record.state', '=', 'to-review')
    .orderBy('record.id')
    .limit(50)
}

export function importsFrom(rows: readonly Row[]): readonly SpineRecord[] {
  return rows.map(recordOf)
}

/** Actions of a body of which something was said, or which were closed, at a meeting, and that were raised before it. */
export function actionsUpdatedAt(code: string, body: string, meeting: string, asAt?: Instant) {
  const said = JSON.stringify({ updates: [{ meeting }] })
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'action')
    .where('record.body', '=', body)
    .where(
      sql<boolean>`(version.content @> ${said}::jsonb or version.content ->> 'closedBy' = ${meeting})
        and version.content ->> 'meeting' <> ${meeting}`,
    )
    .orderBy('record.id')
    .limit(500)
}

export function actionsUpdatedFrom(rows: readonly Row[]): readonly Kept<Action>[] {
  return rows.map(row => keptOf<Action>(row))
}

/** The meeting with this reference; none if there is no reference. */
export function meetingNamed(code: string, reference: string | null, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'meeting')
    .where('record.reference', '=', reference ?? '')
}

export function meetingFrom(rows: readonly Row[]): Kept<Meeting> | undefined {
  return rows[0] === undefined ? undefined : keptOf<Meeting>(rows[0])
}

/** Records of any kind, with what they say. */
export function recordsWith(code: string, ids: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.id', 'in', ids.length === 0 ? [NOTHING] : [...ids])
    .orderBy('record.id')
}

export function recordsFrom(rows: readonly Row[]): readonly Kept<unknown>[] {
  return rows.map(row => keptOf<unknown>(row))
}

/** A list in SQL has at least one member. */
const NOTHING = '00000000-0000-0000-0000-000000000000'
