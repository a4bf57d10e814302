import { newIdentifier } from '../../kit/identifier.ts'
import { type Instant, millisecondsOf } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { type Database, KEEPER } from '../../shell/database/database.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Passkey } from '../../shell/sign-in/passkey.ts'
import { people, type PeopleTables } from './store-tables.ts'

/** A passkey as its owner sees it listed. */
export type ListedPasskey = Readonly<{
  id: string
  credential: string
  title: string
  madeAt: Instant
  usedAt: Instant | null
}>

function passkeys() {
  return people.selectFrom('people.passkey').selectAll().where('removed_at', 'is', null)
}

export async function listPasskeys(database: Database, person: string): Promise<readonly ListedPasskey[]> {
  const [rows = []] = await database.read(KEEPER, passkeys().where('person', '=', person).orderBy('made_at').limit(50))
  return rows.map(row => ({
    id: String(row['id']),
    credential: String(row['credential']),
    title: String(row['title']),
    madeAt: String(row['made_at']),
    usedAt: row['used_at'] === null ? null : String(row['used_at']),
  }))
}

/** The passkey of an open account by its credential. */
export async function findPasskey(
  database: Database,
  credential: string,
): Promise<(Passkey & Readonly<{ id: string; person: string }>) | undefined> {
  const [[row] = []] = await database.read(
    KEEPER,
    passkeys()
      .where('credential', '=', credential)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('people.account')
            .select('id')
            .whereRef('people.account.person', '=', 'people.passkey.person')
            .where('closed_at', 'is', null),
        ),
      ),
  )
  return row === undefined ? undefined : passkeyOf(row)
}

function passkeyOf(row: Row): Passkey & Readonly<{ id: string; person: string }> {
  return {
    id: String(row['id']),
    person: String(row['person']),
    credential: String(row['credential']),
    // A column of bytes.
    publicKey: Uint8Array.from(row['public_key'] as Uint8Array),
    counter: Number(row['counter']),
    transports: [],
  }
}

export async function savePasskey(
  { statements, at }: Transaction,
  person: string,
  passkey: Passkey,
  title: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await statements
    .withTables<PeopleTables>()
    .insertInto('people.passkey')
    .values({
      id: newIdentifier(millisecondsOf(at)),
      person,
      credential: passkey.credential,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
      title,
      made_at: at,
      used_at: null,
      removed_at: null,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Notes a use. A count that does not go on means that there is a copy: no. */
export async function notePasskeyUse(database: Database, id: string, counter: number, at: Instant): Promise<boolean> {
  return await database.write(async statements => {
    const { numUpdatedRows } = await statements
      .withTables<PeopleTables>()
      .updateTable('people.passkey')
      .set({ counter, used_at: at })
      .where('id', '=', id)
      .where(({ eb, or }) => or([eb('counter', '<', counter), eb('counter', '=', 0)]))
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  })
}

/** Removes passkeys of a person: one, or all. Answers how many. */
export async function removePasskeys({ statements, at }: Transaction, person: string, id?: string): Promise<number> {
  const own = statements
    .withTables<PeopleTables>()
    .updateTable('people.passkey')
    .set({ removed_at: at })
    .where('person', '=', person)
    .where('removed_at', 'is', null)
  const { numUpdatedRows } = await (id === undefined ? own : own.where('id', '=', id)).executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Puts new recovery codes in the place of the old ones. */
export async function saveRecoveryCodes(
  { statements, at }: Transaction,
  person: string,
  digests: readonly string[],
): Promise<void> {
  const own = statements.withTables<PeopleTables>()
  await own
    .updateTable('people.recovery_code')
    .set({ used_at: at })
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .execute()
  if (digests.length === 0) return
  await own
    .insertInto('people.recovery_code')
    .values(digests.map(digest => ({ person, digest, made_at: at, used_at: null })))
    .execute()
}

/** Uses up a recovery code: no if it is none of the person’s, or used. */
export async function spendRecoveryCode(
  { statements, at }: Pick<Transaction, 'statements' | 'at'>,
  person: string,
  digest: string,
): Promise<boolean> {
  const { numUpdatedRows } = await statements
    .withTables<PeopleTables>()
    .updateTable('people.recovery_code')
    .set({ used_at: at })
    .where('person', '=', person)
    .where('digest', '=', digest)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function countRecoveryCodes(database: Database, person: string): Promise<number> {
  const [rows = []] = await database.read(
    KEEPER,
    people
      .selectFrom('people.recovery_code')
      .select('digest')
      .where('person', '=', person)
      .where('used_at', 'is', null),
  )
  return rows.length
}

export type DirectoryIdentity = Readonly<{ issuer: string; subject: string }>

/** Whose identity that is in another directory, if the account is open. */
export async function findPersonOfDirectory(
  database: Database,
  { issuer, subject }: DirectoryIdentity,
): Promise<string | undefined> {
  const [[row] = []] = await database.read(
    KEEPER,
    people
      .selectFrom('people.directory_identity as identity')
      .innerJoin('people.account as account', 'account.person', 'identity.person')
      .select('identity.person')
      .where('identity.issuer', '=', issuer)
      .where('identity.subject', '=', subject)
      .where('identity.unlinked_at', 'is', null)
      .where('account.closed_at', 'is', null),
  )
  return row === undefined ? undefined : String(row['person'])
}

/** Links an identity to a person: no if it is another person’s. */
export async function saveDirectoryIdentity(
  { statements, at }: Transaction,
  person: string,
  { issuer, subject }: DirectoryIdentity,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await statements
    .withTables<PeopleTables>()
    .insertInto('people.directory_identity')
    .values({ issuer, subject, person, linked_at: at, unlinked_at: null })
    .onConflict(conflict =>
      conflict
        .columns(['issuer', 'subject'])
        .doUpdateSet({ person, linked_at: at, unlinked_at: null })
        .where(({ eb, or }) =>
          or([
            eb('people.directory_identity.unlinked_at', 'is not', null),
            eb('people.directory_identity.person', '=', person),
          ]),
        ),
    )
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) === 1n
}

export async function unlinkDirectory({ statements, at }: Transaction, person: string): Promise<number> {
  const { numUpdatedRows } = await statements
    .withTables<PeopleTables>()
    .updateTable('people.directory_identity')
    .set({ unlinked_at: at })
    .where('person', '=', person)
    .where('unlinked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
