import { sql } from 'kysely'
import { commitTo, newSalt } from '../../kit/proof/commitment.ts'
import type { Row } from '../../shell/database/connection.ts'
import type { Database } from '../../shell/database/database.ts'
import { KEEPER } from '../../shell/database/database.ts'
import type { Identity, KnownPerson } from '../../shell/house.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { SignInOffer } from './person.ts'
import { noteUse, personOf, signedIn, signedInFrom } from './store-sessions.ts'
import { people, type PeopleTables } from './store-tables.ts'

export type PersonRow = Readonly<{
  id: string
  name: string
  email: string | null
  functions: readonly string[]
  party: string | null
  organisation: string | null
  salt: string
  commitment: string
  signIn?: SignInOffer
}>

export async function savePerson({ statements }: Transaction, person: PersonRow): Promise<void> {
  const { signIn, functions, ...same } = person
  await statements
    .withTables<PeopleTables>()
    .insertInto('people.person')
    .values({
      ...same,
      functions: [...functions],
      sign_in: signIn === undefined ? null : JSON.stringify(signIn),
      erased_at: null,
    })
    .execute()
}

export const identity: Identity = {
  personOf,
  signedIn,
  signedInFrom,
  noteUse,
  statement: person =>
    people
      .selectFrom('people.person')
      .select(['id', 'name', 'functions', 'party', 'commitment'])
      .where('id', '=', person),
  personFrom: ([row]): KnownPerson | undefined => {
    if (row === undefined) return undefined
    // The columns that the statement above names.
    return row as unknown as KnownPerson
  },
  names: persons =>
    people
      .selectFrom('people.person')
      .select(['id', 'name'])
      .where('id', 'in', 'compile' in persons ? persons : [...persons]),
}

function offeredPersons() {
  return people
    .selectFrom('people.person')
    .select(['id', 'name', 'functions', 'sign_in'])
    .where('sign_in', 'is not', null)
    .orderBy(sql`(sign_in ->> 'order')::int`)
}

function offerOf(row: Row): Readonly<{ id: string; name: string; signIn: SignInOffer }> {
  return { id: String(row['id']), name: String(row['name']), signIn: row['sign_in'] as SignInOffer }
}

/** Those whom the demonstration’s sign-in page offers, in its order: no secret, since the page is for everybody. */
export async function listOffered(database: Database) {
  const [rows = []] = await database.read(KEEPER, offeredPersons())
  return rows.map(offerOf)
}

/** Persons by name, for choosing one. */
export function listedPersons() {
  return people
    .selectFrom('people.person')
    .select(['id', 'name', 'functions', 'party', 'organisation'])
    .orderBy('name')
    .limit(2000)
}

export async function isOffered(database: Database, person: string): Promise<boolean> {
  const [rows = []] = await database.read(KEEPER, offeredPersons().where('id', '=', person))
  return rows.length > 0
}

/** What is known of a person, for whoever keeps the list: with the address, and how the account stands. */
export type KnownParticulars = Readonly<{
  id: string
  name: string
  email: string | null
  functions: readonly string[]
  party: string | null
  organisation: string | null
  hasAccount: boolean
}>

function particulars() {
  return people
    .selectFrom('people.person as person')
    .leftJoin('people.account as account', join =>
      join.onRef('account.person', '=', 'person.id').on('account.closed_at', 'is', null),
    )
    .select(['person.id', 'person.name', 'person.email', 'person.functions', 'person.party', 'person.organisation'])
    .select(({ eb }) => eb('account.id', 'is not', null).as('has_account'))
}

/** All persons by name. Whoever asks shows addresses to those alone who keep the list. */
export async function listParticulars(database: Database): Promise<readonly KnownParticulars[]> {
  const [rows = []] = await database.read(KEEPER, particulars().orderBy('person.name').limit(5000))
  return rows.map(particularsOf)
}

export async function findParticulars(database: Database, person: string): Promise<KnownParticulars | undefined> {
  const [[row] = []] = await database.read(KEEPER, particulars().where('person.id', '=', person))
  return row === undefined ? undefined : particularsOf(row)
}

function particularsOf(row: Row): KnownParticulars {
  const { has_account: hasAccount, ...same } = row
  // The columns that the statement above names.
  return { ...same, hasAccount: hasAccount === true } as KnownParticulars
}

/** Name and address of a person, locked until the act ends. */
export async function takeParticulars(
  { statements }: Transaction,
  person: string,
): Promise<Readonly<{ name: string; email: string | null }> | undefined> {
  return await statements
    .withTables<PeopleTables>()
    .selectFrom('people.person')
    .select(['name', 'email'])
    .where('id', '=', person)
    .forUpdate()
    .executeTakeFirst()
}

/** Name and address anew, with a new commitment to them. Acts recorded before keep theirs. */
export async function changeParticulars(
  { statements }: Transaction,
  person: string,
  { name, email }: Readonly<{ name: string; email: string | null }>,
): Promise<string> {
  const salt = newSalt()
  const commitment = commitTo({ name, email }, salt)
  await statements
    .withTables<PeopleTables>()
    .updateTable('people.person')
    .set({ name, email, salt, commitment })
    .where('id', '=', person)
    .execute()
  return commitment
}

export async function changeFunctionsOf(
  { statements }: Transaction,
  person: string,
  functions: readonly string[],
): Promise<void> {
  await statements
    .withTables<PeopleTables>()
    .updateTable('people.person')
    .set({ functions: [...functions] })
    .where('id', '=', person)
    .execute()
}

export async function changePartyOf({ statements }: Transaction, person: string, party: string | null): Promise<void> {
  await statements
    .withTables<PeopleTables>()
    .updateTable('people.person')
    .set({ party })
    .where('id', '=', person)
    .execute()
}

/** The first person who has this function. */
export async function findByFunction(database: Database, key: string): Promise<string | undefined> {
  const [[row] = []] = await database.read(
    KEEPER,
    people.selectFrom('people.person').select('id').where(sql<boolean>`${key} = any(functions)`).orderBy('id').limit(1),
  )
  return row === undefined ? undefined : String(row['id'])
}
