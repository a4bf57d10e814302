import { sql } from 'kysely'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import { isIdentifier } from '../../kit/identifier.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { build, type Statements } from '../../shell/database/statements.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { BodyContent } from './body.ts'
import { type Holder, type Seat, type SeatOnDay, seatOnDay } from './seat.ts'

export type BodiesTables = {
  'bodies.holding': {
    id: string
    seat: string
    code: string
    body: string
    person: string
    role: 'member' | 'alternate'
    is_chair: boolean
    meeting: string | null
    from_on: string
    until_on: string | null
  }
  'bodies.declaration': {
    id: string
    code: string
    body: string
    person: string
    version: string
    signed_on: string
    expires_on: string
    withdrawn_on: string | null
  }
}

export function bodiesOf(statements: Statements) {
  return statements.withTables<BodiesTables & LedgerTables>()
}

/** The bodies of a code, now or as they stood, without the groups that were formed. */
export function bodiesStatement(code: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'body')
    .where('record.reference', 'not like', '%.%')
    .orderBy('record.position')
    .limit(200)
}

/** A body or a group, now or as it stood. */
export function bodyStatement(code: string, key: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'body').where('record.reference', '=', key).limit(1)
}

/** The groups that were formed under a kind of body of the edition. */
export async function listGroups({ statements, context }: Transaction): Promise<readonly Kept<BodyContent>[]> {
  const statement = keptRecords(context.pack.code.key)
    .where('record.kind', '=', 'body')
    .where('record.reference', 'like', '%.%')
    .orderBy('record.reference')
  return keptBodiesFrom((await statements.executeQuery(statement.compile())).rows)
}

/** The seats of a body with everybody who has held them, and the day for which `seatsFrom` tells who holds them. */
export function seatsStatement(code: string, body: string, date: CalendarDate, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'seat')
    .where('record.body', '=', body)
    .where('version.state', '=', 'in-use')
    .select([sql<string>`${date}::text`.as('day'), meetingsOn(code, body, date).as('meetings_that_day')])
    .orderBy('record.position')
    .limit(500)
}

/** The seats of every body, likewise, without those of groups. */
export function everySeatStatement(code: string, date: CalendarDate, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'seat')
    .where('record.body', 'not like', '%.%')
    .where('version.state', '=', 'in-use')
    .select([sql<string>`${date}::text`.as('day'), meetingsOfRecordOn(date).as('meetings_that_day')])
    .orderBy('record.position')
    .limit(2000)
}

/** References of the body's meetings on a day, as far as the reader may know of them. */
function meetingsOn(code: string, body: string, date: CalendarDate) {
  return sql<string[]>`array(
    select meeting.reference from ledger.record as meeting
    where meeting.code = ${code} and meeting.kind = 'meeting' and meeting.body = ${body} and meeting.on_date = ${date}::date
  )`
}

/** The same of the body of each seat. */
function meetingsOfRecordOn(date: CalendarDate) {
  return sql<string[]>`array(
    select meeting.reference from ledger.record as meeting
    where meeting.code = record.code and meeting.kind = 'meeting' and meeting.body = record.body
      and meeting.on_date = ${date}::date
  )`
}

/** What `seatsStatement` asked for, in the order of the code pack. */
export function seatsFrom(rows: readonly Row[]): readonly SeatOnDay[] {
  return rows.map(row => {
    const { record, content } = keptOf<Seat>(row)
    // The two columns that `seatsStatement` adds.
    return seatOnDay(record.id, content, row['day'] as string, row['meetings_that_day'] as readonly string[])
  })
}

/** The seats of a body with all that they say, for judging and for history. */
export function keptSeatsFrom(rows: readonly Row[]): readonly Kept<Seat>[] {
  return rows.map(row => keptOf<Seat>(row))
}

export function keptBodiesFrom(rows: readonly Row[]): readonly Kept<BodyContent>[] {
  return rows.map(row => keptOf<BodyContent>(row))
}

/** The seats of a body as they are held on a day, within an act. */
export async function listSeats(
  transaction: Transaction,
  body: string,
  date: CalendarDate,
): Promise<readonly SeatOnDay[]> {
  return seatsFrom(await rowsOfSeats(transaction, body, date))
}

export async function listKeptSeats(transaction: Transaction, body: string): Promise<readonly Kept<Seat>[]> {
  return keptSeatsFrom(await rowsOfSeats(transaction, body, transaction.today))
}

/** All seats that the body ever had, also those that an edition abolished. */
export async function listSeatsEver(
  { statements, context }: Transaction,
  body: string,
): Promise<readonly Kept<Seat>[]> {
  const statement = keptRecords(context.pack.code.key).where('record.kind', '=', 'seat').where('record.body', '=', body)
  return keptSeatsFrom((await statements.executeQuery(statement.compile())).rows)
}

async function rowsOfSeats({ statements, context }: Transaction, body: string, date: CalendarDate) {
  const statement = seatsStatement(context.pack.code.key, body, date)
  return (await statements.executeQuery(statement.compile())).rows
}

/** Who holds the seat anew: the table says what races and membership need, no more than the content does. */
export async function saveHolders(transaction: Transaction, seat: Kept<Seat>): Promise<void> {
  const { record, content } = seat
  const tables = bodiesOf(transaction.statements)
  await tables.deleteFrom('bodies.holding').where('seat', '=', record.id).execute()
  const rows = content.holders.filter(({ from, until }) => from !== until).map(holder => rowOf(seat, holder))
  if (rows.length > 0) await tables.insertInto('bodies.holding').values(rows).execute()
}

function rowOf({ record, content }: Kept<Seat>, { person, role, meeting, from, until }: Holder) {
  return {
    id: sql<string>`gen_random_uuid()`,
    seat: record.id,
    code: record.code,
    body: content.body,
    person,
    role,
    is_chair: content.isChair,
    meeting,
    from_on: from,
    until_on: until,
  }
}

/** Where these persons sit or stand in on a day. */
export function seatsOfPersons(persons: readonly string[], date: CalendarDate) {
  return bodiesOf(build)
    .selectFrom('bodies.holding as holding')
    .innerJoin('ledger.record as record', 'record.id', 'holding.seat')
    .select(['record.reference', 'record.title', 'holding.body', 'holding.person', 'holding.role'])
    .where('holding.person', 'in', [...persons])
    .where('holding.meeting', 'is', null)
    .where('holding.from_on', '<=', date)
    .where(({ eb, or }) => or([eb('holding.until_on', 'is', null), eb('holding.until_on', '>', date)]))
    .orderBy('record.reference')
    .limit(200)
}

/** The days of these meetings, by reference, as far as they have been called. */
export async function daysOfMeetings(
  { ledger, context }: Transaction,
  references: readonly string[],
): Promise<ReadonlyMap<string, CalendarDate>> {
  if (references.length === 0) return new Map()
  const rows = await ledger
    .selectFrom('ledger.record')
    .select(['reference', 'on_date'])
    .where('code', '=', context.pack.code.key)
    .where('kind', '=', 'meeting')
    .where('reference', 'in', [...references])
    .execute()
  return new Map(rows.flatMap(({ reference, on_date }) => (on_date === null ? [] : [[reference, on_date] as const])))
}

export async function isPerson({ ledger, context }: Transaction, id: string): Promise<boolean> {
  if (!isIdentifier(id)) return false
  const person = await ledger
    .selectFrom('ledger.record')
    .select('id')
    .where('code', '=', context.pack.code.key)
    .where('kind', '=', 'person')
    .where('id', '=', id)
    .executeTakeFirst()
  return person !== undefined
}

/** Has the person a place on the body, or will have one? */
export async function hasPlaceOn(
  { statements, context }: Transaction,
  body: string,
  person: string,
  today: CalendarDate,
): Promise<boolean> {
  const place = await bodiesOf(statements)
    .selectFrom('bodies.holding')
    .select('id')
    .where('code', '=', context.pack.code.key)
    .where('body', '=', body)
    .where('person', '=', person)
    .where(({ eb, or }) => or([eb('until_on', 'is', null), eb('until_on', '>', today)]))
    .limit(1)
    .executeTakeFirst()
  return place !== undefined
}
