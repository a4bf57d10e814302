import { newIdentifier } from '../../kit/identifier.ts'
import { addMinutes, type Instant, millisecondsOf } from '../../kit/instant.ts'
import { type Database, KEEPER, type Sight } from '../../shell/database/database.ts'
import { build } from '../../shell/database/statements.ts'
import type { KeptAct } from '../../shell/ledger/act-told.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'
import { NOTICE_OF_FOLLOWING } from './following.ts'

type FollowingTables = {
  'modifications.following': { id: string; modification: string; person: string; ended_at: string | null }
  'modifications.told_follower': { id: string; following: string; act: string; at: string; ended_at: string | null }
}
const TABLES = build.withTables<FollowingTables & LedgerTables>()

/** Enters that somebody follows, or does so no more, in step with the record of the same identifier. */
export async function saveFollowing(
  { statements }: Transaction,
  following: Readonly<{ id: string; modification: string; person: string; endedAt: Instant | null }>,
): Promise<void> {
  const { endedAt, ...same } = following
  await statements
    .withTables<FollowingTables>()
    .insertInto('modifications.following')
    .values({ ...same, ended_at: endedAt })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ ended_at: endedAt }))
    .execute()
}

/** The identifier of the record by which a person follows a modification, or did. */
export async function findFollowing(
  { statements }: Transaction,
  modification: string,
  person: string,
): Promise<string | undefined> {
  const found = await statements
    .withTables<FollowingTables>()
    .selectFrom('modifications.following')
    .select('id')
    .where('modification', '=', modification)
    .where('person', '=', person)
    .executeTakeFirst()
  return found?.id
}

/** In the transaction of an act: whoever follows the modification is to be told, but not of what they did themselves. */
export async function tellFollowers(tx: Transaction, { record, act }: KeptAct): Promise<void> {
  const followed = record.kind === 'modification' ? record.id : record.parent
  if (followed === null) return
  const tables = tx.statements.withTables<FollowingTables & LedgerTables>()
  const followers = await tables
    .selectFrom('modifications.following')
    .select(['id', 'person'])
    .where('modification', '=', followed)
    .where('ended_at', 'is', null)
    .where('person', 'is distinct from', tx.actor.person)
    .execute()
  if (followers.length === 0) return
  const own = () => newIdentifier(millisecondsOf(tx.at))
  const told = followers.map(({ id }) => ({ id: own(), following: id, act, at: tx.at, ended_at: null }))
  await tables.insertInto('modifications.told_follower').values(told).execute()
  // Their letter is another one than that of notices, which therefore counts as sent.
  const rest = { record: record.id, kind: NOTICE_OF_FOLLOWING, created_at: tx.at, sent_at: tx.at }
  const notices = followers.map(({ person }) => ({ id: own(), person, ...rest }))
  await tables.insertInto('ledger.notice').values(notices).execute()
}

/** What is older than a day is told by nobody’s letter any more: it stands on the page of notices. */
const MAILED_WITHIN_MINUTES = 24 * 60

/** Of which acts followers have not been told yet. */
export async function listUntoldFollowers(database: Database, now: Instant, most: number): Promise<readonly string[]> {
  const [rows = []] = await database.read(
    KEEPER,
    TABLES.selectFrom('modifications.told_follower')
      .select('id')
      .where('ended_at', 'is', null)
      .where('at', '>', addMinutes(now, -MAILED_WITHIN_MINUTES))
      .orderBy('at')
      .limit(most),
  )
  return rows.map(row => String(row['id']))
}

export type FollowerToTell = Readonly<{ following: string; person: string; act: string }>

/** Whom a letter is to tell of which act; undefined if the follower has ended it, or was told. */
export async function findFollowerToTell(database: Database, told: string): Promise<FollowerToTell | undefined> {
  const [[row] = []] = await database.read(
    KEEPER,
    TABLES.selectFrom('modifications.told_follower as told')
      .innerJoin('modifications.following as following', 'following.id', 'told.following')
      .select(['told.following', 'told.act', 'following.person'])
      .where('told.id', '=', told)
      .where('told.ended_at', 'is', null)
      .where('following.ended_at', 'is', null),
  )
  if (row === undefined) return undefined
  return { following: String(row['following']), person: String(row['person']), act: String(row['act']) }
}

/** May this reader see the act, now? */
export async function isActSeen(database: Database, sight: Sight, act: string): Promise<boolean> {
  const [rows = []] = await database.read(sight, TABLES.selectFrom('ledger.act').select('id').where('id', '=', act))
  return rows.length > 0
}

/** A letter that was sent tells of all that happened until then to what it is about; one that was not, of nothing but its own act. */
export async function endTold(database: Database, told: string, isSent: boolean, at: Instant): Promise<void> {
  await database.write(async statements => {
    const tables = statements.withTables<FollowingTables>()
    const all = tables.updateTable('modifications.told_follower').set({ ended_at: at }).where('ended_at', 'is', null)
    const following = tables.selectFrom('modifications.told_follower').select('following').where('id', '=', told)
    const ended = isSent ? all.where('following', '=', following).where('at', '<=', at) : all.where('id', '=', told)
    await ended.execute()
  })
}

/** One following, asked for by whoever has the link of a letter. */
export async function findFollowed(
  database: Database,
  following: string,
): Promise<Readonly<{ modification: string; person: string; isEnded: boolean }> | undefined> {
  const [[row] = []] = await database.read(
    KEEPER,
    TABLES.selectFrom('modifications.following')
      .select(['modification', 'person', 'ended_at'])
      .where('id', '=', following),
  )
  if (row === undefined) return undefined
  const { modification, person, ended_at: ended } = row
  return { modification: String(modification), person: String(person), isEnded: ended !== null }
}

/** What a person follows, as far as the reader may see it. */
export function followedBy(code: string, person: string) {
  return keptRecords(code)
    .where('record.kind', '=', 'modification')
    .where(
      'record.id',
      'in',
      TABLES.selectFrom('modifications.following')
        .select('modification')
        .where('person', '=', person)
        .where('ended_at', 'is', null),
    )
    .orderBy('record.reference')
    .limit(500)
}

/** One row if this person follows that modification. */
export function isFollowing(modification: string, person: string) {
  return TABLES.selectFrom('modifications.following')
    .select('id')
    .where('modification', '=', modification)
    .where('person', '=', person)
    .where('ended_at', 'is', null)
}

/** A modification by its identifier, as far as the reader may see it. */
export function modificationWithId(code: string, id: string) {
  return keptRecords(code).where('record.kind', '=', 'modification').where('record.id', '=', id)
}
