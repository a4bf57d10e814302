import { newIdentifier } from '../../kit/identifier.ts'
import { addMinutes, type Instant, millisecondsOf } from '../../kit/instant.ts'
import { type Database, KEEPER } from '../../shell/database/database.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { LINK_MINUTES, type LinkPurpose, type SignInLink } from './sign-in-link.ts'
import { people, type PeopleTables } from './store-tables.ts'

function openLinks(now: Instant) {
  return people
    .selectFrom('people.sign_in_link')
    .select(['id', 'person', 'purpose', 'address', 'expires_at'])
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
}

type LinkFound = Readonly<{
  id: string
  person: string
  purpose: LinkPurpose
  address: string | null
  expires_at: string
}>

function linkOf({ expires_at, ...same }: LinkFound): SignInLink {
  return { ...same, expiresAt: expires_at }
}

/** The link of this token, if it can still be used. */
export async function findOpenLink(database: Database, digest: string, now: Instant): Promise<SignInLink | undefined> {
  const [[row] = []] = await database.read(KEEPER, openLinks(now).where('digest', '=', digest))
  // The columns that the statement above names.
  return row === undefined ? undefined : linkOf(row as unknown as LinkFound)
}

export type NewLink = Readonly<{
  id: string
  person: string
  purpose: LinkPurpose
  address: string | null
  digest: string
}>

/** A new link; those before it work no more. */
export async function saveLink({ statements, at }: Transaction, link: NewLink): Promise<void> {
  await withdrawLinks({ statements, at }, link.person)
  await statements
    .withTables<PeopleTables>()
    .insertInto('people.sign_in_link')
    .values({ ...link, made_at: at, expires_at: addMinutes(at, LINK_MINUTES), used_at: null, withdrawn_at: null })
    .execute()
}

export async function withdrawLinks(
  { statements, at }: Pick<Transaction, 'statements' | 'at'>,
  person: string,
): Promise<void> {
  await statements
    .withTables<PeopleTables>()
    .updateTable('people.sign_in_link')
    .set({ withdrawn_at: at })
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** Uses a link up: no if somebody was faster, or it is too late. */
export async function consumeLink({ statements, at }: Transaction, id: string): Promise<boolean> {
  const { numUpdatedRows } = await statements
    .withTables<PeopleTables>()
    .updateTable('people.sign_in_link')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Notes that a link was asked for by this address, whether or not there is such an account. */
export async function saveRecoveryRequest(database: Database, address: string, at: Instant): Promise<void> {
  await database.write(async statements => {
    await statements
      .withTables<PeopleTables>()
      .insertInto('people.recovery_request')
      .values({ id: newIdentifier(millisecondsOf(at)), address, asked_at: at, ended_at: null })
      .execute()
  })
}

export type RecoveryRequest = Readonly<{ id: string; address: string }>

/** What waits to be worked off, oldest first. */
export async function listRecoveryRequests(database: Database): Promise<readonly RecoveryRequest[]> {
  const [rows = []] = await database.read(
    KEEPER,
    people
      .selectFrom('people.recovery_request')
      .select(['id', 'address'])
      .where('ended_at', 'is', null)
      .orderBy('asked_at')
      .limit(50),
  )
  return rows.map(row => ({ id: String(row['id']), address: String(row['address']) }))
}

/** Takes a request for this transaction alone: no if another process has. */
export async function endRecoveryRequest(
  { statements, at }: Pick<Transaction, 'statements' | 'at'>,
  id: string,
): Promise<boolean> {
  const { numUpdatedRows } = await statements
    .withTables<PeopleTables>()
    .updateTable('people.recovery_request')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
