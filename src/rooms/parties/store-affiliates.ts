import { sql } from 'kysely'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { isWithout } from './admission.ts'
import { type AffiliateGroup, type VotingGroup, votingGroupsOn } from './affiliates.ts'
import type { Party } from './party.ts'
import { allPartiesStatement } from './store-categories.ts'

type AffiliateTables = {
  'parties.affiliation': { affiliates: string; party: string; from_on: string; until_on: string | null }
}

/** Groups of affiliates by name. */
export function groupsStatement(code: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'affiliate-group').orderBy('version.title').limit(2000)
}

export function groupStatement(code: string, reference: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'affiliate-group').where('record.reference', '=', reference)
}

/** The groups that a party is or was in. */
export function groupsOfPartyStatement(code: string, party: string, asAt?: Instant) {
  const wanted = JSON.stringify([{ party }])
  return groupsStatement(code, asAt).where(sql<boolean>`version.content -> 'members' @> ${wanted}::jsonb`)
}

export async function listGroups(tx: Transaction): Promise<readonly Kept<AffiliateGroup>[]> {
  const { rows } = await tx.statements.executeQuery(groupsStatement(tx.context.pack.code.key).compile())
  return rows.map(row => keptOf<AffiliateGroup>(row))
}

/** Keeps the days of a group's members: the database lets no party be in two groups on a day. */
export async function saveAffiliations(
  { statements }: Transaction,
  affiliates: string,
  { members }: AffiliateGroup,
): Promise<void> {
  const tables = statements.withTables<AffiliateTables>()
  await tables.deleteFrom('parties.affiliation').where('affiliates', '=', affiliates).execute()
  const held = members.filter(({ from, until }) => from !== until)
  const rows = held.map(({ party, from, until }) => ({ affiliates, party, from_on: from, until_on: until }))
  if (rows.length > 0) await tables.insertInto('parties.affiliation').values(rows).execute()
}

/** Who votes in a category on a day, as an act judges it: one vote for each. */
export async function listVotingGroups(
  tx: Transaction,
  category: string,
  date: CalendarDate,
): Promise<readonly VotingGroup[]> {
  const { rows } = await tx.statements.executeQuery(
    allPartiesStatement(tx.context.pack.code.key, category, undefined).compile(),
  )
  const parties = rows.map(row => {
    const { record, content } = keptOf<Party>(row)
    const without = isWithout(tx.edition, record.state, 'elections')
    return { id: record.id, reference: record.reference, party: content, isSuspended: without }
  })
  const groups = (await listGroups(tx)).map(({ record, content }) => ({ reference: record.reference, group: content }))
  return votingGroupsOn(parties, groups, category, date)
}
