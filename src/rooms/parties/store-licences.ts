import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Licence } from './party.ts'

type LicenceTables = {
  'parties.licence_period': { party: string; kind: string; from_on: string; until_on: string | null }
}

/** Keeps on which days a party holds which licence: the database lets no two of one kind meet. */
export async function saveLicences(
  { statements }: Transaction,
  party: string,
  licences: readonly Licence[],
): Promise<void> {
  const tables = statements.withTables<LicenceTables>()
  await tables.deleteFrom('parties.licence_period').where('party', '=', party).execute()
  const rows = licences.map(({ kind, from, until }) => ({ party, kind, from_on: from, until_on: until }))
  if (rows.length > 0) await tables.insertInto('parties.licence_period').values(rows).execute()
}
