import { sql } from 'kysely'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Action } from './action.ts'
import type { CalledMeeting } from './due.ts'

/** The actions raised at these items, those of confidential items too, in their order, now or as at an instant. */
export function actionsOf(code: string, parents: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'action')
    .where('record.parent', 'in', parents.length === 0 ? [NOBODY] : parents)
    .orderBy('record.parent')
    .orderBy('record.position')
    .orderBy('record.id')
}

/** The open actions of a body, oldest first: its matters arising. */
export function openActionsOf(code: string, body: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'action')
    .where('record.body', '=', body)
    .where('version.state', 'in', ['open', 'proposed-closed'])
    .orderBy('record.id')
    .limit(500)
}

/** The open actions of a body that were raised before a meeting: what it has to go through. */
export function mattersArising(code: string, body: string, meeting: string, asAt?: Instant) {
  return openActionsOf(code, body, asAt).where(sql<boolean>`version.content ->> 'meeting' <> ${meeting}`)
}

/** The actions that a meeting raised, in the order of their numbers. */
export function raisedAt(code: string, meeting: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'action')
    .where(sql<boolean>`version.content ->> 'meeting' = ${meeting}`)
    .orderBy('record.classification', 'desc')
    .orderBy('record.position')
    .limit(500)
}

export function actionsFrom(rows: readonly Row[]): readonly Kept<Action>[] {
  return rows.map(keptOf<Action>)
}

/** The meetings of all bodies that have been called for these days, both included. */
export async function listCalledMeetings(
  { ledger, context }: Transaction,
  from: CalendarDate,
  to: CalendarDate,
): Promise<readonly CalledMeeting[]> {
  const rows = await ledger
    .selectFrom('ledger.record')
    .select(['reference', 'body', 'on_date'])
    .where('code', '=', context.pack.code.key)
    .where('kind', '=', 'meeting')
    .where('state', '!=', 'cancelled')
    .where('on_date', '>=', from)
    .where('on_date', '<=', to)
    .orderBy('on_date')
    .limit(500)
    .execute()
  return rows.flatMap(({ reference, body, on_date: date }) =>
    body === null || date === null ? [] : [{ reference, body, date }],
  )
}

/** Lets a series that was begun on paper go on after this number. */
export async function continueSeries({ ledger, context }: Transaction, series: string, number: number): Promise<void> {
  await ledger
    .insertInto('ledger.series')
    .values({ key: `${context.pack.code.key}:${series}`, last: number })
    .onConflict(conflict =>
      conflict.column('key').doUpdateSet({ last: sql<number>`greatest(ledger.series.last, ${number})` }),
    )
    .execute()
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
