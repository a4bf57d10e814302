import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import { build, type Statements } from '../../shell/database/statements.ts'
import { nextNumber } from '../../shell/ledger/beside-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'
import { type EuiRange, euiOf, numberOf } from './eui.ts'
import type { Identifier } from './party.ts'

type IdentifierTables = {
  'parties.given': { code: string; kind: string; value: string; party: string; given_on: string }
  'parties.range_given': { first: string; last: string; party: string; given_on: string }
  'parties.other_identifier': {
    code: string
    title: string
    value: string
    party: string
    from_on: string
    until_on: string | null
  }
  'parties.published_file': { publication: string; name: string; base64: string }
}

function tablesOf(statements: Statements) {
  return statements.withTables<IdentifierTables>()
}

export type GivenKind = 'organisation-number' | 'signifier'

/** Whoever gives identifiers waits for whoever gives some already, so that what is free stays so until it is given. */
export async function waitTurn(tx: Transaction): Promise<void> {
  await nextNumber(tx, 'identifier-allocation')
}

export async function highestNumber({ statements, context }: Transaction): Promise<number> {
  const { highest } = await tablesOf(statements)
    .selectFrom('parties.given')
    .select(sql<number | null>`max(value::int)`.as('highest'))
    .where('code', '=', context.pack.code.key)
    .where('kind', '=', 'organisation-number')
    .executeTakeFirstOrThrow()
  return highest ?? 0
}

/** The party that was ever given this; undefined if none was. */
export async function holderOfGiven(
  { statements, context }: Transaction,
  kind: GivenKind,
  value: string,
): Promise<string | undefined> {
  const row = await tablesOf(statements)
    .selectFrom('parties.given')
    .select('party')
    .where('code', '=', context.pack.code.key)
    .where('kind', '=', kind)
    .where('value', '=', value)
    .executeTakeFirst()
  return row?.party
}

/** Ranges that were ever given and have an identifier in common with this one. */
export async function rangesMeeting(
  { statements }: Transaction,
  { first, last }: EuiRange,
): Promise<readonly (EuiRange & Readonly<{ party: string }>)[]> {
  const rows = await tablesOf(statements)
    .selectFrom('parties.range_given')
    .select(['first', 'last', 'party'])
    .where(
      sql<boolean>`numrange(first, last, '[]') && numrange(${String(numberOf(first))}, ${String(numberOf(last))}, '[]')`,
    )
    .execute()
  return rows.map(row => ({ first: euiOf(BigInt(row.first)), last: euiOf(BigInt(row.last)), party: row.party }))
}

export async function saveGiven(tx: Transaction, party: string, kind: GivenKind, value: string): Promise<void> {
  const row = { code: tx.context.pack.code.key, kind, value, party, given_on: tx.today }
  await tablesOf(tx.statements).insertInto('parties.given').values(row).execute()
}

export async function saveRange(tx: Transaction, party: string, { first, last }: EuiRange): Promise<void> {
  const row = { first: String(numberOf(first)), last: String(numberOf(last)), party, given_on: tx.today }
  await tablesOf(tx.statements).insertInto('parties.range_given').values(row).execute()
}

/** Who else has an identifier of another code today; undefined if nobody has. */
export async function holderOfOther(
  { statements, context }: Transaction,
  { name, value }: Identifier,
): Promise<string | undefined> {
  if (value === null) return undefined
  const row = await tablesOf(statements)
    .selectFrom('parties.other_identifier')
    .select('party')
    .where('code', '=', context.pack.code.key)
    .where('title', '=', name)
    .where('value', '=', value)
    .where('until_on', 'is', null)
    .executeTakeFirst()
  return row?.party
}

/** Keeps which identifiers of other codes a party has from today on; one that it has no more is free for another from today. */
export async function saveOthers(tx: Transaction, party: string, identifiers: readonly Identifier[]): Promise<void> {
  const tables = tablesOf(tx.statements)
  const open = await tables
    .selectFrom('parties.other_identifier')
    .selectAll()
    .where('party', '=', party)
    .where('until_on', 'is', null)
    .execute()
  const wanted = identifiers.flatMap(({ name, value }) => (value === null ? [] : [{ title: name, value }]))
  const isSame = (a: Readonly<{ title: string; value: string }>, b: Readonly<{ title: string; value: string }>) =>
    a.title === b.title && a.value === b.value
  for (const row of open.filter(one => !wanted.some(other => isSame(one, other)))) {
    const { title, value, from_on } = row
    const key = { party, title, value, from_on }
    await (from_on === tx.today
      ? tables
          .deleteFrom('parties.other_identifier')
          .where(eb => eb.and(key))
          .execute()
      : tables
          .updateTable('parties.other_identifier')
          .set({ until_on: tx.today })
          .where(eb => eb.and(key))
          .execute())
  }
  const more = wanted.filter(one => !open.some(other => isSame(one, other)))
  const rows = more.map(one => {
    return { ...one, code: tx.context.pack.code.key, party, from_on: tx.today, until_on: null }
  })
  if (rows.length > 0) await tables.insertInto('parties.other_identifier').values(rows).execute()
}

/** The identifiers of all parties, as far as the reader may see them. */
export function registerStatement(code: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'accession-information').orderBy('version.title').limit(5000)
}

export function publicationsStatement(code: string) {
  return keptRecords(code)
    .where('record.kind', '=', 'identifier-publication')
    .orderBy('record.position', 'desc')
    .limit(200)
}

export async function savePublishedFile(
  { statements }: Transaction,
  publication: string,
  { name, bytes }: Readonly<{ name: string; bytes: Uint8Array }>,
): Promise<void> {
  const row = { publication, name, base64: Buffer.from(bytes).toString('base64') }
  await tablesOf(statements).insertInto('parties.published_file').values(row).execute()
}

export function publishedFileStatement(publication: string, name: string) {
  return tablesOf(build)
    .selectFrom('parties.published_file')
    .select('base64')
    .where('publication', '=', publication)
    .where('name', '=', name)
}
