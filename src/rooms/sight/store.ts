import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Row } from '../../shell/database/connection.ts'
import { build, type Statements } from '../../shell/database/statements.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords, listedRecords } from '../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import type { Grant } from './grant.ts'
import type { Reclassification } from './reclassification.ts'
import type { Transmission } from './transmission.ts'

type SightTables = {
  'sight.granted': {
    id: string
    code: string
    record: string
    body: string | null
    person: string
    from_on: string
    until_on: string
    ended_at: string | null
  }
}

function sightIn(statements: Statements) {
  return statements.withTables<SightTables>()
}

/** What somebody has been let in to and may still see; `record` and `body` of each. */
export function grantedTo(person: RawBuilder<string | null>, today: RawBuilder<string>) {
  return sightIn(build)
    .selectFrom('sight.granted')
    .select(['record', 'body'])
    .where('person', '=', sql<string>`${person}::uuid`)
    .where('ended_at', 'is', null)
    .where('until_on', '>=', today)
}

export type NewGranted = Readonly<{
  id: string
  record: Pick<SpineRecord, 'id' | 'body'>
  person: string
  from: CalendarDate
  until: CalendarDate
}>

/** Grants that have run out are closed first: they count no more, and make room for a new one. */
export async function saveGranted({ statements, context, at, today }: Transaction, grant: NewGranted): Promise<void> {
  const { id, record, person, from, until } = grant
  const granted = sightIn(statements)
  await granted
    .updateTable('sight.granted')
    .set({ ended_at: at })
    .where('record', '=', record.id)
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('until_on', '<', today)
    .execute()
  await granted
    .insertInto('sight.granted')
    .values({
      id,
      code: context.pack.code.key,
      record: record.id,
      body: record.body,
      person,
      from_on: from,
      until_on: until,
      ended_at: null,
    })
    .execute()
}

export async function endGranted({ statements, at }: Transaction, id: string): Promise<void> {
  await sightIn(statements)
    .updateTable('sight.granted')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** Has this person been let in to anything of the body, and may still see it? */
export async function isLetIn(
  { statements, today }: Transaction,
  { body, person, record }: Readonly<{ body?: string; person: string; record?: string }>,
): Promise<boolean> {
  let query = sightIn(statements)
    .selectFrom('sight.granted')
    .select('id')
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('until_on', '>=', today)
  if (body !== undefined) query = query.where('body', '=', body)
  if (record !== undefined) query = query.where('record', '=', record)
  return (await query.limit(1).executeTakeFirst()) !== undefined
}

/** The records that this room keeps of a record, newest first; read by `keptBesideFrom`. */
export function keptBeside(code: string, record: string) {
  return keptRecords(code)
    .where('record.parent', '=', record)
    .where('record.kind', 'in', ['reclassification', 'grant', 'transmission'])
    .orderBy('record.id', 'desc')
    .limit(500)
}

export type KeptBeside = Readonly<{
  reclassifications: readonly Kept<Reclassification>[]
  grants: readonly Kept<Grant>[]
  transmissions: readonly Kept<Transmission>[]
}>

export function keptBesideFrom(rows: readonly Row[]): KeptBeside {
  const of = (kind: string) => rows.filter(row => row['kind'] === kind)
  return {
    reclassifications: of('reclassification').map(row => keptOf<Reclassification>(row)),
    grants: of('grant').map(row => keptOf<Grant>(row)),
    transmissions: of('transmission').map(row => keptOf<Transmission>(row)),
  }
}

/** The class of what, and until when: those that somebody has to look at again by a day. */
export function reviewsUntil(code: string, date: CalendarDate) {
  return keptRecords(code)
    .where('record.kind', '=', 'reclassification')
    .where('record.state', '=', 'standing')
    .where('record.on_date', '<=', date)
    .orderBy('record.on_date')
    .limit(100)
}

export function recordById(code: string, id: string) {
  return listedRecords(code).where('record.id', '=', id)
}

/** How many records hang directly below, as far as the reader may see them, by their class. */
export function listedBelow(code: string, id: string) {
  return listedRecords(code).where('record.parent', '=', id).orderBy('record.id').limit(500)
}

/** Identifiers of all persons. */
export function everybody(code: string) {
  return listedRecords(code).where('record.kind', '=', 'person').orderBy('record.id').limit(2000)
}

/** The reclassifications of a record that are still to be looked at again. */
export async function listStanding({ statements, context }: Transaction, record: string) {
  const statement = keptRecords(context.pack.code.key)
    .where('record.parent', '=', record)
    .where('record.kind', '=', 'reclassification')
    .where('record.state', '=', 'standing')
    .orderBy('record.id')
  const { rows } = await statements.executeQuery<Row>(statement.compile())
  return rows.map(row => keptOf<Reclassification>(row))
}
