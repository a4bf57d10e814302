import type { Instant } from '../../kit/instant.ts'
import { type Database, KEEPER } from '../../shell/database/database.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { ListedToken } from './program-token.ts'
import { people, type PeopleTables } from './store-tables.ts'

export type NewToken = Readonly<{
  id: string
  person: string
  digest: string
  start: string
  title: string
  mayAct: boolean
  expiresAt: Instant
}>

export async function saveToken(
  { statements, at }: Transaction,
  { mayAct, expiresAt, ...same }: NewToken,
): Promise<void> {
  await statements
    .withTables<PeopleTables>()
    .insertInto('people.api_token')
    .values({ ...same, may_act: mayAct, made_at: at, expires_at: expiresAt, used_at: null, revoked_at: null })
    .execute()
}

/** Revokes tokens of a person: one, or all. Answers how many. */
export async function revokeTokens({ statements, at }: Transaction, person: string, id?: string): Promise<number> {
  const own = statements
    .withTables<PeopleTables>()
    .updateTable('people.api_token')
    .set({ revoked_at: at })
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
  const { numUpdatedRows } = await (id === undefined ? own : own.where('id', '=', id)).executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** The tokens of a person that still work, newest first. */
export async function listTokens(database: Database, person: string, now: Instant): Promise<readonly ListedToken[]> {
  const [rows = []] = await database.read(
    KEEPER,
    people
      .selectFrom('people.api_token')
      .select(['id', 'title', 'start', 'may_act', 'made_at', 'expires_at', 'used_at'])
      .where('person', '=', person)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .orderBy('made_at', 'desc')
      .limit(100),
  )
  return rows.map(row => ({
    id: String(row['id']),
    title: String(row['title']),
    start: String(row['start']),
    mayAct: row['may_act'] === true,
    madeAt: String(row['made_at']),
    expiresAt: String(row['expires_at']),
    usedAt: row['used_at'] === null ? null : String(row['used_at']),
  }))
}
