import type { Instant } from '../../kit/instant.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Row } from '../../shell/database/connection.ts'
import { sql } from 'kysely'
import type { Statements } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Counting } from './closing.ts'
import type { Consultation } from './consultation.ts'
import type { ConfidentialPart, Response } from './response.ts'

export const CONSULTATION = 'held-consultation'
export const RESPONSE = 'consultation-response'
export const CONFIDENTIAL = 'confidential-response'

type ConsultationTables = {
  'consultations.respondent': { consultation: string; respondent: string; response: string }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

function consultationsIn(statements: Statements) {
  return statements.withTables<ConsultationTables & LedgerTables>()
}

export function consultationByReference(code: string, reference: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', CONSULTATION)
    .where('record.reference', '=', reference)
    .limit(1)
}

/** Those held on something, the newest first. */
export function consultationsOn(code: string, about: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', CONSULTATION)
    .where('record.parent', '=', about)
    .orderBy('record.created_at', 'desc')
    .orderBy('record.reference', 'desc')
    .limit(100)
}

/** Those held on any of these, in the order in which they were issued. */
export function consultationsBelow(code: string, about: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', CONSULTATION)
    .where('record.parent', 'in', about.length === 0 ? [NOBODY] : [...about])
    .orderBy('record.created_at')
    .orderBy('record.reference')
}

/** All, or those in a state: the newest first. A page names how many. */
export function consultationsStatement(code: string, state: string, asAt?: Instant) {
  return (
    keptRecords(code, asAt)
      .where('record.kind', '=', CONSULTATION)
      .$if(state !== '', query => query.where('version.state', '=', state))
      .orderBy('record.created_at', 'desc')
      // Identifiers of one instant are in no order.
      .orderBy('record.reference', 'desc')
  )
}

export function consultationsFrom(rows: readonly Row[]): readonly Kept<Consultation>[] {
  return rows.map(row => keptOf<Consultation>(row))
}

/** The responses to a consultation that the reader may see, in the order in which they first came in. */
export function responsesTo(code: string, consultation: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', RESPONSE)
    .where('record.parent', '=', consultation)
    .orderBy('record.position')
    .limit(2000)
}

export function responsesFrom(rows: readonly Row[]): readonly Kept<Response>[] {
  return rows.map(row => keptOf<Response>(row))
}

/** What was said to it in confidence, as far as the reader may see it. */
export function confidentialTo(code: string, consultation: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', CONFIDENTIAL)
    .where('record.parent', '=', consultation)
    .orderBy('record.position')
    .limit(2000)
}

export function confidentialFrom(rows: readonly Row[]): readonly Kept<ConfidentialPart>[] {
  return rows.map(row => keptOf<ConfidentialPart>(row))
}

/** What an act counts a closing by. */
export function countingIn({ context: { pack, calendar } }: Transaction, edition: Edition): Counting {
  return { pack, calendar, edition }
}

export async function listConsultations(tx: Transaction, about: string): Promise<readonly Kept<Consultation>[]> {
  const { rows } = await tx.statements.executeQuery(consultationsOn(tx.context.pack.code.key, about).compile())
  return consultationsFrom(rows)
}

export async function listResponses(tx: Transaction, consultation: string): Promise<readonly Kept<Response>[]> {
  const { rows } = await tx.statements.executeQuery(responsesTo(tx.context.pack.code.key, consultation).compile())
  return responsesFrom(rows)
}

/** Those that are open although their closing instant has come. */
export async function listClosing(tx: Transaction): Promise<readonly string[]> {
  const statement = consultationsStatement(tx.context.pack.code.key, 'open')
    .where('record.state', '=', 'open')
    .where(sql<boolean>`version.content -> 'window' ->> 'closes' <= ${tx.at}`)
    .limit(200)
  const { rows } = await tx.statements.executeQuery(statement.compile())
  return consultationsFrom(rows).map(({ record }) => record.reference)
}

/**
 * A consultation that respondents share: they do not wait for each other, and whoever closes it waits for all of them. Locked first and read
 * in a second statement, as in `take`.
 */
export async function shareConsultation(tx: Transaction, reference: string): Promise<Kept<Consultation> | undefined> {
  const code = tx.context.pack.code.key
  const locked = await tx.ledger
    .selectFrom('ledger.record')
    .select('id')
    .where('code', '=', code)
    .where('kind', '=', CONSULTATION)
    .where('reference', '=', reference)
    .forShare()
    .executeTakeFirst()
  if (locked === undefined) return undefined
  const { rows } = await tx.statements.executeQuery(consultationByReference(code, reference).compile())
  return consultationsFrom(rows)[0]
}

/** Puts down who has responded; false if a response of theirs is there already, which the database makes sure of. */
export async function saveRespondent(
  tx: Transaction,
  row: ConsultationTables['consultations.respondent'],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await consultationsIn(tx.statements)
    .insertInto('consultations.respondent')
    .values(row)
    .onConflict(conflict => conflict.columns(['consultation', 'respondent']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The identifier of the response that somebody has given. */
export async function findResponseOf(
  tx: Transaction,
  consultation: string,
  respondent: string,
): Promise<string | undefined> {
  const row = await consultationsIn(tx.statements)
    .selectFrom('consultations.respondent')
    .select('response')
    .where('consultation', '=', consultation)
    .where('respondent', '=', respondent)
    .executeTakeFirst()
  return row?.response
}
