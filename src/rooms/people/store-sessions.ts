import { type RawBuilder, sql } from 'kysely'
import { addMinutes, compareInstants, type Instant, millisecondsOf } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { type Database, KEEPER } from '../../shell/database/database.ts'
import type { SignedIn } from '../../shell/house.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { ListedSession, SignInMethod } from './session.ts'
import { people, type PeopleTables } from './store-tables.ts'

/** A use is noted at most once in so many minutes: reading a page writes nothing as a rule. */
const NOTED_EVERY_MINUTES = 5

/** Begun, not ended, not too old and not left alone for too long. */
function openSession(now: Instant | RawBuilder<Instant>): RawBuilder<boolean> {
  return sql<boolean>`ended_at is null and expires_at > ${now}
    and (idle_minutes is null or used_at + make_interval(mins => idle_minutes) > ${now})`
}

const openToken = (now: RawBuilder<Instant>): RawBuilder<boolean> =>
  sql<boolean>`revoked_at is null and expires_at > ${now}`

/** Who is signed in by a token: by an open session, or by a token for programs. */
export function personOf(digest: RawBuilder<string>, now: RawBuilder<Instant>): RawBuilder<string | null> {
  return sql<string | null>`(
    select person from people.session where token_digest = ${digest} and ${openSession(now)}
    union all select person from people.api_token where digest = ${digest} and ${openToken(now)}
  )`
}

export function signedIn(digest: RawBuilder<string>, now: RawBuilder<Instant>) {
  return people
    .selectFrom('people.session')
    .select([
      sql<string>`'session'`.as('kind'),
      'id',
      'began_at',
      'used_at',
      'expires_at',
      'idle_minutes',
      sql<boolean>`true`.as('may_act'),
      'capacity',
    ])
    .where('token_digest', '=', digest)
    .where(openSession(now))
    .unionAll(
      people
        .selectFrom('people.api_token')
        .select([
          sql<string>`'token'`.as('kind'),
          'id',
          'made_at as began_at',
          // The first use is noted at once: until then its owner is told that there was none.
          sql<string>`coalesce(used_at, made_at - make_interval(mins => ${sql.lit(NOTED_EVERY_MINUTES)}))`.as(
            'used_at',
          ),
          'expires_at',
          sql<number | null>`null::int`.as('idle_minutes'),
          'may_act',
          sql<string | null>`null::text`.as('capacity'),
        ])
        .where('digest', '=', digest)
        .where(openToken(now)),
    )
}

export function signedInFrom([row]: readonly Row[]): SignedIn | undefined {
  if (row === undefined) return undefined
  const usedAt = String(row['used_at'])
  const idle = row['idle_minutes']
  return {
    kind: row['kind'] === 'token' ? 'token' : 'session',
    id: String(row['id']),
    confirmedAt: String(row['began_at']),
    usedAt,
    endsAt: String(row['expires_at']),
    idleEndsAt: idle === null ? null : addMinutes(usedAt, Number(idle)),
    mayAct: row['may_act'] === true,
    capacity: row['capacity'] === null ? null : String(row['capacity']),
  }
}

/** Notes that a session or a token is in use; answers how it stands then. */
export async function noteUse(database: Database, signedIn: SignedIn, now: Instant): Promise<SignedIn> {
  const { kind, id, usedAt, idleEndsAt } = signedIn
  if (compareInstants(addMinutes(usedAt, NOTED_EVERY_MINUTES), now) > 0) return signedIn
  await extendUse(database, kind, id, now)
  const sinceLast = (millisecondsOf(now) - millisecondsOf(usedAt)) / 60_000
  return { ...signedIn, usedAt: now, idleEndsAt: idleEndsAt === null ? null : addMinutes(idleEndsAt, sinceLast) }
}

export async function extendUse(database: Database, kind: SignedIn['kind'], id: string, now: Instant): Promise<void> {
  await database.write(async statements => {
    const own = statements.withTables<PeopleTables>()
    if (kind === 'token') await own.updateTable('people.api_token').set({ used_at: now }).where('id', '=', id).execute()
    else
      await own
        .updateTable('people.session')
        .set({ used_at: now })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute()
  })
}

export type NewSession = Readonly<{
  tokenDigest: string
  person: string
  method: SignInMethod
  beganAt: Instant
  expiresAt: Instant
  idleMinutes: number | null
  agent: string
  /** The capacity that was chosen in the session before, if it is of the same person. */
  capacity: string | null
  /** The session that this one takes the place of. */
  instead: string | undefined
}>

/** Goes on in another capacity. */
export async function saveCapacity(database: Database, id: string, capacity: string | null): Promise<void> {
  await database.write(async statements => {
    await statements
      .withTables<PeopleTables>()
      .updateTable('people.session')
      .set({ capacity })
      .where('id', '=', id)
      .execute()
  })
}

/** Begins a session, and ends the one whose place it takes: a token is never carried over. */
export async function saveSession(database: Database, session: NewSession): Promise<void> {
  await database.write(async statements => {
    const own = statements.withTables<PeopleTables>()
    if (session.instead !== undefined)
      await own
        .updateTable('people.session')
        .set({ ended_at: session.beganAt })
        .where('token_digest', '=', session.instead)
        .where('ended_at', 'is', null)
        .execute()
    await own
      .insertInto('people.session')
      .values({
        token_digest: session.tokenDigest,
        person: session.person,
        method: session.method,
        began_at: session.beganAt,
        used_at: session.beganAt,
        expires_at: session.expiresAt,
        idle_minutes: session.idleMinutes,
        agent: session.agent.slice(0, 200),
        capacity: session.capacity,
        ended_at: null,
      })
      .execute()
  })
}

export async function endSession(database: Database, tokenDigest: string, at: Instant): Promise<void> {
  await database.write(async statements => {
    await statements
      .withTables<PeopleTables>()
      .updateTable('people.session')
      .set({ ended_at: at })
      .where('token_digest', '=', tokenDigest)
      .where('ended_at', 'is', null)
      .execute()
  })
}

/** Which sessions of a person to end: one, or all but one. */
export type SessionsToEnd = Readonly<{ only: string } | { allBut: string | undefined }>

/** Ends sessions of a person; answers how many there were. */
export async function endSessionsOf(
  { statements, at }: Pick<Transaction, 'statements' | 'at'>,
  person: string,
  which: SessionsToEnd,
): Promise<number> {
  const open = statements
    .withTables<PeopleTables>()
    .updateTable('people.session')
    .set({ ended_at: at })
    .where('person', '=', person)
    .where('ended_at', 'is', null)
  const some = 'only' in which ? open.where('id', '=', which.only) : open
  const wanted = 'only' in which || which.allBut === undefined ? some : some.where('id', '!=', which.allBut)
  const { numUpdatedRows } = await wanted.executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** The open sessions of a person, newest first. */
export async function listSessions(
  database: Database,
  person: string,
  now: Instant,
): Promise<readonly ListedSession[]> {
  const [rows = []] = await database.read(
    KEEPER,
    people
      .selectFrom('people.session')
      .select(['id', 'method', 'began_at', 'used_at', 'expires_at', 'agent'])
      .where('person', '=', person)
      .where(openSession(now))
      .orderBy('began_at', 'desc')
      .limit(100),
  )
  return rows.map(row => ({
    id: String(row['id']),
    // The check of the table.
    method: row['method'] as SignInMethod,
    beganAt: String(row['began_at']),
    usedAt: String(row['used_at']),
    expiresAt: String(row['expires_at']),
    agent: String(row['agent']),
  }))
}
