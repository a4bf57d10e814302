import { sql } from 'kysely'
import { addMinutes, type Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { type Database, KEEPER, type Sight } from '../../shell/database/database.ts'
import { build } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { PeopleTables } from './store-tables.ts'

const tables = build.withTables<LedgerTables & PeopleTables>()

/** What is older than a day is told by nobody’s mail any more: it stands on the page of notices. */
const MAILED_WITHIN_MINUTES = 24 * 60

/** Notices that were told by no mail yet, of those who have an account and want mail. */
export async function listUntold(database: Database, now: Instant, most: number): Promise<readonly string[]> {
  const [rows = []] = await database.read(
    KEEPER,
    tables
      .selectFrom('ledger.notice as notice')
      .innerJoin('people.account as account', 'account.person', 'notice.person')
      .select('notice.id')
      .where('notice.sent_at', 'is', null)
      .where('notice.created_at', '>', addMinutes(now, -MAILED_WITHIN_MINUTES))
      .where('account.closed_at', 'is', null)
      .where('account.wants_mail', '=', true)
      .orderBy('notice.created_at')
      .limit(most),
  )
  return rows.map(row => String(row['id']))
}

/** To whom a notice is to go by mail; undefined if it was told already, or nobody wants it. */
export async function findReceiver(
  database: Database,
  notice: string,
): Promise<Readonly<{ person: string; address: string }> | undefined> {
  const [[row] = []] = await database.read(
    KEEPER,
    tables
      .selectFrom('ledger.notice as notice')
      .innerJoin('people.account as account', 'account.person', 'notice.person')
      .select(['notice.person', 'account.address'])
      .where('notice.id', '=', notice)
      .where('notice.sent_at', 'is', null)
      .where('account.closed_at', 'is', null)
      .where('account.wants_mail', '=', true),
  )
  return row === undefined ? undefined : { person: String(row['person']), address: String(row['address']) }
}

/** To which address somebody wants to be told by mail; undefined if there is no open account, or it wants no mail. */
export async function findAddressForMail(database: Database, person: string): Promise<string | undefined> {
  const [[row] = []] = await database.read(
    KEEPER,
    tables
      .selectFrom('people.account')
      .select('address')
      .where('person', '=', person)
      .where('closed_at', 'is', null)
      .where('wants_mail', '=', true),
  )
  return row === undefined ? undefined : String(row['address'])
}

/** May this reader see what the notice is about, now? */
export async function isSeen(database: Database, sight: Sight, notice: string): Promise<boolean> {
  const [rows = []] = await database.read(
    sight,
    tables.selectFrom('ledger.notice').select('id').where('id', '=', notice),
  )
  return rows.length > 0
}

/** A letter that was sent tells of all that waits for its receiver; one that was not, of nothing but what it was to be about. */
export async function markTold(database: Database, notice: string, isSent: boolean, at: Instant): Promise<void> {
  await database.write(async statements => {
    const all = statements
      .withTables<LedgerTables>()
      .updateTable('ledger.notice')
      .set({ sent_at: at })
      .where('sent_at', 'is', null)
      .where('created_at', '<=', at)
    const receiver = sql<string>`(select person from ledger.notice where id = ${notice})`
    await (isSent ? all.where('person', '=', receiver) : all.where('id', '=', notice)).execute()
  })
}

/** What somebody was told lately, as far as the reader may still see what it is about. */
export function noticesOf(person: string) {
  return tables
    .selectFrom('ledger.notice as notice')
    .innerJoin('ledger.record as record', 'record.id', 'notice.record')
    .selectAll('record')
    .select(['notice.kind as notice', 'notice.created_at as told_at'])
    .where('notice.person', '=', person)
    .orderBy('notice.created_at', 'desc')
    .limit(100)
}

export type Told = Readonly<{ kind: string; at: Instant }>

export function toldOf(row: Row): Told {
  return { kind: String(row['notice']), at: String(row['told_at']) }
}
