import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../../shell/database/connection.ts'
import { build } from '../../shell/database/statements.ts'
import { editionNow } from '../../shell/house.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { Membership, RulesNow } from '../../shell/membership.ts'
import { functionGroup, organisationGroup } from './author-group.ts'
import { organisationsOf } from './authorship.ts'

/** Those for whom a paper is written before it is issued may be a function or an organisation: whoever acts for one is in its group. */
export const papersMembership: Membership = {
  statement: person => capacityStatement(person),
  groups: (rows, rulesNow) => (rows[0] === undefined ? [] : groupKeys(rows[0], rulesNow)),
}

function capacityStatement(person: RawBuilder<string | null>) {
  return build
    .withTables<LedgerTables>()
    .selectFrom('ledger.record as record')
    .innerJoin('ledger.version as version', join =>
      join.onRef('version.record', '=', 'record.id').onRef('version.version', '=', 'record.version'),
    )
    .select([
      sql<unknown>`version.content -> 'functions'`.as('functions'),
      sql<string | null>`version.content ->> 'organisation'`.as('organisation'),
    ])
    .where('record.id', '=', sql<string>`${person}::uuid`)
}

function groupKeys(row: Row, rulesNow: RulesNow): readonly string[] {
  // The room of persons keeps a list of keys there, or nothing.
  const functions = (row['functions'] as readonly string[] | null) ?? []
  const organisation = row['organisation']
  const organisations = organisationsOf(editionNow(rulesNow), functions)
  const own = typeof organisation === 'string' ? [organisation] : []
  return [...functions.map(functionGroup), ...new Set([...organisations, ...own].map(organisationGroup))]
}
