import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Database } from '../../shell/database/database.ts'
import type { Statements } from '../../shell/database/statements.ts'
import { type PeopleTables } from './store-tables.ts'
import { afterTry, mayTry, type ThrottleKind, type Throttled, waitRefusal } from './throttle.ts'

/** What is counted: a kind, and a digest of the account, the network address or the browser. */
export type ThrottleKey = Readonly<{ kind: ThrottleKind; digest: string }>

/**
 * Counts a try before it is judged, so that many at once count as many; refuses it where one has to wait. Whoever was right has the count
 * taken back by `forgiveTry`.
 */
export async function reserveTry(database: Database, keys: readonly ThrottleKey[], now: Instant): Promise<Verdict> {
  return await database.write(async statements => {
    const before: Throttled[] = []
    for (const key of inOneOrder(keys)) before.push(await takeCount(statements, nameOf(key), now))
    const waiting = before.find(count => !mayTry(count, now))
    if (waiting !== undefined) return refused(waitRefusal(waiting.openAt))
    for (const [n, key] of inOneOrder(keys).entries())
      await saveCount(statements, nameOf(key), afterTry(key.kind, before[n], now))
    return granted()
  })
}

/** Somebody was right: the tries on that account are forgotten, and of those from that network this one. */
export async function forgiveTry(database: Database, keys: readonly ThrottleKey[], now: Instant): Promise<void> {
  await database.write(async statements => {
    const own = statements.withTables<PeopleTables>()
    for (const key of inOneOrder(keys)) {
      const left = key.kind === 'network' ? sql<number>`greatest(failures - 1, 0)` : sql<number>`0`
      await own
        .updateTable('people.throttle')
        .set({ failures: left, last_at: now, open_at: now })
        .where('key', '=', nameOf(key))
        .execute()
    }
  })
}

/** Two requests that count the same wait for each other, and never both for one another. */
function inOneOrder(keys: readonly ThrottleKey[]): readonly ThrottleKey[] {
  return keys.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

function nameOf({ kind, digest }: ThrottleKey): string {
  return `${kind}:${digest}`
}

async function takeCount(statements: Statements, key: string, now: Instant): Promise<Throttled> {
  const own = statements.withTables<PeopleTables>()
  await own
    .insertInto('people.throttle')
    .values({ key, failures: 0, last_at: now, open_at: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const row = await own
    .selectFrom('people.throttle')
    .select(['failures', 'last_at', 'open_at'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { failures: row.failures, lastAt: row.last_at, openAt: row.open_at }
}

async function saveCount(statements: Statements, key: string, { failures, lastAt, openAt }: Throttled): Promise<void> {
  await statements
    .withTables<PeopleTables>()
    .updateTable('people.throttle')
    .set({ failures, last_at: lastAt, open_at: openAt })
    .where('key', '=', key)
    .execute()
}
