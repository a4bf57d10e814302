import { sql } from 'kysely'
import { keptOf, keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Application } from './accession.ts'
import type { PartyDefault } from './default.ts'
import type { AccessionInformation } from './information.ts'

/** The newest application of an organisation, if the reader may see it. */
export function applicationStatement(code: string, party: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'application')
    .where('record.parent', '=', party)
    .orderBy('record.position', 'desc')
    .limit(1)
}

export async function takeApplication(tx: Transaction, party: string): Promise<Kept<Application> | undefined> {
  const [row] = await rowsOf(tx, applicationStatement(tx.context.pack.code.key, party))
  return row === undefined ? undefined : await take<Application>(tx, { id: String(row['id']) })
}

/** What a party is known by, if the reader may see it. */
export function informationStatement(code: string, party: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'accession-information')
    .where('record.parent', '=', party)
    .limit(1)
}

export async function takeInformation(tx: Transaction, party: string): Promise<Kept<AccessionInformation> | undefined> {
  const [row] = await rowsOf(tx, informationStatement(tx.context.pack.code.key, party))
  return row === undefined ? undefined : await take<AccessionInformation>(tx, { id: String(row['id']) })
}

/** The events of default of a party, newest first. */
export function defaultsStatement(code: string, party: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'party-default')
    .where('record.parent', '=', party)
    .orderBy('record.position', 'desc')
    .limit(100)
}

export async function listDefaults(tx: Transaction, party: string): Promise<readonly Kept<PartyDefault>[]> {
  const rows = await rowsOf(tx, defaultsStatement(tx.context.pack.code.key, party))
  return rows.map(row => keptOf<PartyDefault>(row))
}

async function rowsOf({ statements }: Transaction, statement: ReturnType<typeof keptRecords>) {
  return (await statements.executeQuery(statement.compile())).rows
}

/** Organisations that have applied and are no party yet, by when something last happened to them. */
export function applicantsStatement(code: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'party')
    .where(sql<boolean>`version.content #>> '{admission,admittedOn}' is null`)
    .orderBy('version.valid_from')
    .orderBy('record.id')
    .limit(200)
}

/** All applications that the reader may see, oldest first. */
export function applicationsStatement(code: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'application').orderBy('record.position').limit(1000)
}
