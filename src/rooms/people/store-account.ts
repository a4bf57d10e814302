import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { type Database, KEEPER } from '../../shell/database/database.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { people, type PeopleTables } from './store-tables.ts'

/** What an account is checked against. What is sealed stays sealed here. */
export type AccountRow = Readonly<{
  id: string
  person: string
  name: string
  address: string
  isOpen: boolean
  password: string | null
  oneTimeSecret: string | null
  oneTimeStep: number
  wantsMail: boolean
}>

function accounts() {
  return people
    .selectFrom('people.account as account')
    .innerJoin('people.person as person', 'person.id', 'account.person')
    .select([
      'account.id',
      'account.person',
      'person.name',
      'account.address',
      'account.closed_at',
      'account.password',
      'account.one_time_secret',
      'account.one_time_step',
      'account.wants_mail',
    ])
}

/** The open account of an address, if there is one. */
export async function findAccountOfAddress(database: Database, address: string): Promise<AccountRow | undefined> {
  const [[row] = []] = await database.read(
    KEEPER,
    accounts().where('account.address', '=', address).where('account.closed_at', 'is', null),
  )
  return row === undefined ? undefined : accountOf(row)
}

/** The account of a person, open or closed. */
export async function findAccountOf(database: Database, person: string): Promise<AccountRow | undefined> {
  const [[row] = []] = await database.read(KEEPER, accounts().where('account.person', '=', person))
  return row === undefined ? undefined : accountOf(row)
}

/** The same within an act, locked. */
export async function takeAccount({ statements }: Transaction, person: string): Promise<AccountRow | undefined> {
  const own = statements.withTables<PeopleTables>()
  await own.selectFrom('people.account').select('id').where('person', '=', person).forUpdate().execute()
  const { rows } = await statements.executeQuery(accounts().where('account.person', '=', person).compile())
  const [row] = rows as readonly Row[]
  return row === undefined ? undefined : accountOf(row)
}

function accountOf(row: Row): AccountRow {
  const text = (name: string): string | null => (row[name] === null ? null : String(row[name]))
  return {
    id: String(row['id']),
    person: String(row['person']),
    name: String(row['name']),
    address: String(row['address']),
    isOpen: row['closed_at'] === null,
    password: text('password'),
    oneTimeSecret: text('one_time_secret'),
    oneTimeStep: Number(row['one_time_step']),
    wantsMail: row['wants_mail'] === true,
  }
}

/** Is there anybody at all who can sign in, and has this function? */
export async function isAnyAccountOf(database: Database, functions: readonly string[]): Promise<boolean> {
  const [rows = []] = await database.read(
    KEEPER,
    people
      .selectFrom('people.account as account')
      .innerJoin('people.person as person', 'person.id', 'account.person')
      .select('account.id')
      .where('account.closed_at', 'is', null)
      .where(sql<boolean>`person.functions && ${sql.val([...functions])}::text[]`)
      .limit(1),
  )
  return rows.length > 0
}

export async function isAddressTaken({ statements }: Transaction, address: string, person: string): Promise<boolean> {
  const row = await statements
    .withTables<PeopleTables>()
    .selectFrom('people.account')
    .select('id')
    .where('address', '=', address)
    .where('closed_at', 'is', null)
    .where('person', '!=', person)
    .executeTakeFirst()
  return row !== undefined
}

export async function saveAccount(
  { statements, at }: Transaction,
  account: Readonly<{ id: string; person: string; address: string }>,
): Promise<void> {
  await statements
    .withTables<PeopleTables>()
    .insertInto('people.account')
    .values({
      ...account,
      opened_at: at,
      closed_at: null,
      password: null,
      one_time_secret: null,
      one_time_step: 0,
      wants_mail: true,
    })
    .onConflict(conflict =>
      conflict.column('person').doUpdateSet({ address: account.address, opened_at: at, closed_at: null }),
    )
    .execute()
}

export type AccountChange = Readonly<{
  closedAt?: Instant
  password?: Readonly<{ hash: string; oneTimeSecret: string; oneTimeStep: number }> | null
  wantsMail?: boolean
}>

export async function changeAccount({ statements }: Transaction, person: string, change: AccountChange): Promise<void> {
  const { closedAt, password, wantsMail } = change
  await statements
    .withTables<PeopleTables>()
    .updateTable('people.account')
    .set({
      ...(closedAt === undefined ? {} : { closed_at: closedAt }),
      ...(password === undefined
        ? {}
        : {
            password: password?.hash ?? null,
            one_time_secret: password?.oneTimeSecret ?? null,
            one_time_step: password?.oneTimeStep ?? 0,
          }),
      ...(wantsMail === undefined ? {} : { wants_mail: wantsMail }),
    })
    .where('person', '=', person)
    .execute()
}

/** Uses up a step of the codes: no if it, or a later one, has been used already. */
export async function spendStep(database: Database, person: string, step: number): Promise<boolean> {
  return await database.write(async statements => {
    const { numUpdatedRows } = await statements
      .withTables<PeopleTables>()
      .updateTable('people.account')
      .set({ one_time_step: step })
      .where('person', '=', person)
      .where('one_time_step', '<', step)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  })
}

/** Notes that something was used that counts once: no if it was used before. */
export async function spend(database: Database, key: string, at: Instant): Promise<boolean> {
  return await database.write(async statements => {
    const { numInsertedOrUpdatedRows } = await statements
      .withTables<PeopleTables>()
      .insertInto('people.spent')
      .values({ key, spent_at: at })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  })
}

/** What was used before that instant cannot be used again in any case. */
export async function forgetSpent(database: Database, before: Instant): Promise<void> {
  await database.write(async statements => {
    const own = statements.withTables<PeopleTables>()
    await own.deleteFrom('people.spent').where('spent_at', '<', before).execute()
    await own.deleteFrom('people.throttle').where('last_at', '<', before).execute()
  })
}
