import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { build } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptRecords, recordOf } from '../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'

/** What the register of decisions is asked; what is empty asks for all. */
export type RegisterFilters = Readonly<{
  body: string
  verb: string
  /** The reference of a record that the decisions are about. */
  subject: string
  /** The reference of a meeting. */
  meeting: string
  from: string
  until: string
}>

/** Recorded decisions, the newest first, now or as the register stood. */
export function registerStatement(code: string, filters: RegisterFilters, asAt?: Instant) {
  const { body, verb, subject, meeting, from, until } = filters
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'decision')
    .where('version.state', '=', 'recorded')
    .$if(body !== '', query => query.where('record.body', '=', body))
    .$if(from !== '', query => query.where('record.on_date', '>=', from))
    .$if(until !== '', query => query.where('record.on_date', '<=', until))
    .$if(verb !== '', query => query.where(sql<boolean>`version.content ->> 'verb' = ${verb}`))
    .$if(meeting !== '', query => query.where(sql<boolean>`version.content ->> 'meeting' = ${meeting}`))
    .$if(subject !== '', query => query.where(sql<boolean>`record.id in ${aboutReference(code, subject)}`))
    .orderBy('record.on_date', 'desc')
    .orderBy('record.id', 'desc')
}

function aboutReference(code: string, reference: string) {
  return sql`(
    select link.from_record from ledger.link as link join ledger.record as subject on subject.id = link.to_record
    where subject.code = ${code} and subject.reference = ${reference} and link.kind = 'about' and link.ended_at is null
  )`
}

/** What was decided about a record, at meetings and in writing, the newest first. */
export function decidedAbout(code: string, record: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', 'in', ['decision', 'written-decision'])
    .where('version.state', 'not in', ['draft', 'withdrawn'])
    .where(
      sql<boolean>`record.id in (
        select link.from_record from ledger.link as link
        where link.to_record = ${record} and link.kind in ('about', 'answers') and link.ended_at is null
      )`,
    )
    .orderBy('record.on_date', 'desc')
    .orderBy('record.id', 'desc')
    .limit(50)
}

/** Written decisions, the newest first. */
export function writtenStatement(code: string, filters: Readonly<{ body: string; state: string }>, asAt?: Instant) {
  const { body, state } = filters
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'written-decision')
    .$if(body !== '', query => query.where('record.body', '=', body))
    .$if(state !== '', query => query.where('version.state', '=', state))
    .orderBy('record.on_date', 'desc')
    .orderBy('record.id', 'desc')
}

/** One record with all that it says, by its reference. */
export function keptByReference(code: string, kind: string, reference: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', kind).where('record.reference', '=', reference)
}

export function answersOf(code: string, ballot: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'written-answer')
    .where('record.parent', '=', ballot)
    .orderBy('record.reference')
}

/** Which seats have answered which open questions, as far as the reader may know. */
export function answersGiven(code: string) {
  return keptRecords(code)
    .where('record.kind', '=', 'written-answer')
    .where(
      sql<boolean>`exists (select from ledger.record ballot where ballot.id = record.parent and ballot.state = 'open')`,
    )
    .clearSelect()
    .select([sql<string>`record.parent::text`.as('ballot'), sql<string>`version.content ->> 'seat'`.as('seat')])
    .limit(2000)
}

/** Records by identifier, as far as the reader may see them; read by `recordsFrom`. */
export function recordsById(code: string, ids: readonly string[]) {
  return build
    .withTables<LedgerTables>()
    .selectFrom('ledger.record as record')
    .selectAll('record')
    .where('record.code', '=', code)
    .where('record.id', 'in', ids.length === 0 ? [NOBODY] : [...new Set(ids)])
}

/** A record by its reference, whatever its kind: several kinds may use one. */
export function recordsByReference(code: string, reference: string) {
  return build
    .withTables<LedgerTables>()
    .selectFrom('ledger.record as record')
    .selectAll('record')
    .where('record.code', '=', code)
    .where('record.reference', '=', reference)
    .limit(10)
}

/** What a record is about, by its links. */
export function recordsAbout(record: string) {
  return build
    .withTables<LedgerTables>()
    .selectFrom('ledger.link as link')
    .innerJoin('ledger.record as record', 'record.id', 'link.to_record')
    .selectAll('record')
    .where('link.from_record', '=', record)
    .where('link.kind', '=', 'about')
    .where('link.ended_at', 'is', null)
    .limit(100)
}

export function recordsFrom(rows: readonly Row[]): ReadonlyMap<string, SpineRecord> {
  return new Map(rows.map(recordOf).map(record => [record.id, record]))
}

/** References of the written decisions that are open, with the moment at which each closes; for the clock’s work. */
export async function listOpenBallots({ statements, context }: Transaction) {
  const statement = keptRecords(context.pack.code.key)
    .where('record.kind', '=', 'written-decision')
    .where('record.state', '=', 'open')
    .orderBy('record.id')
    .limit(1000)
  return (await statements.executeQuery<Row>(statement.compile())).rows
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
