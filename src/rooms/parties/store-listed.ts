import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import { refused, granted, type Verdict } from '../../kit/verdict.ts'
import type { Row } from '../../shell/database/connection.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { AccessionInformation } from './information.ts'
import type { ActingFor, ListedOrganisation } from './listed.ts'

type ListedTables = {
  'parties.acting_for': { organisation: string; role: string; party: string; from_on: string; until_on: string | null }
}

/** Organisations of the list that are no parties by that, by name. */
export function listedStatement(code: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'listed-organisation')
    .orderBy('version.title')
    .orderBy('record.id')
    .limit(2000)
}

export function oneListedStatement(code: string, reference: string, asAt?: Instant) {
  return listedStatement(code, asAt).where('record.reference', '=', reference)
}

/** Those that act for a party or did. */
export function actingForStatement(code: string, party: string, asAt?: Instant) {
  const wanted = JSON.stringify([{ party }])
  return listedStatement(code, asAt).where(sql<boolean>`version.content -> 'actsFor' @> ${wanted}::jsonb`)
}

export async function takeListed(tx: Transaction, reference: string): Promise<Verdict<Kept<ListedOrganisation>>> {
  const kept = await take<ListedOrganisation>(tx, { kind: 'listed-organisation', reference })
  return kept === undefined ? refused(NO_SUCH_ORGANISATION) : granted(kept)
}

const NO_SUCH_ORGANISATION = {
  reason: 'no-such-organisation',
  says: 'There is no such organisation in the list. Enter it first.',
  field: 'organisation',
}

/** All of one role that act for a party or did. */
export async function listActing(tx: Transaction, role: string, party: string): Promise<readonly ActingFor[]> {
  const { rows } = await tx.statements.executeQuery(actingForStatement(tx.context.pack.code.key, party).compile())
  return rows
    .map(row => keptOf<ListedOrganisation>(row).content)
    .filter(one => one.role === role)
    .flatMap(({ actsFor }) => actsFor.filter(one => one.party === party))
}

/** Keeps for whom an organisation acts on which days: the database lets a party have one of a role at a time. */
export async function saveActing(
  { statements }: Transaction,
  organisation: string,
  { role, actsFor }: ListedOrganisation,
): Promise<void> {
  const tables = statements.withTables<ListedTables>()
  await tables.deleteFrom('parties.acting_for').where('organisation', '=', organisation).execute()
  const rows = actsFor.map(({ party, from, until }) => ({ organisation, role, party, from_on: from, until_on: until }))
  if (rows.length > 0) await tables.insertInto('parties.acting_for').values(rows).execute()
}

/** One row of `listedStatement`, as the list of identifiers needs it. */
export function namedListed(row: Row) {
  const { record, content } = keptOf<ListedOrganisation>(row)
  return { id: record.id, reference: record.reference, name: content.name, role: content.role }
}

/** One row of the register of identifiers, with whose it is. */
export function ownedInformation(row: Row) {
  const { record, content } = keptOf<AccessionInformation>(row)
  const owner = { id: content.party, reference: record.reference, name: record.title.replace(/^Identifiers of /, '') }
  return { owner, information: content }
}
