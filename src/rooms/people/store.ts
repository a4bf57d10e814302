import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import type { Database } from '../../shell/database/database.ts'
import { KEEPER } from '../../shell/database/database.ts'
import { build } from '../../shell/database/statements.ts'
import type { Identity, KnownPerson } from '../../shell/house.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { SignInOffer } from './person.ts'

type PeopleTables = {
  'people.person': {
    id: string
    name: string
    email: string | null
    functions: string[]
    party: string | null
    organisation: string | null
    salt: string
    commitment: string
    sign_in: unknown
    erased_at: string | null
  }
  'people.session': {
    token_digest: string
    person: string
    began_at: string
    expires_at: string
    ended_at: string | null
  }
}

const people = build.withTables<PeopleTables>()

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
  personOf: (digest, now): RawBuilder<string | null> => sql<string | null>`(
    select person from people.session where token_digest = ${digest} and ended_at is null and expires_at > ${now}
  )`,
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
      .where('id', 'in', [...persons]),
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

export type NewSession = Readonly<{ tokenDigest: string; person: string; beganAt: Instant; expiresAt: Instant }>

export async function saveSession(database: Database, session: NewSession): Promise<void> {
  await database.write(async statements => {
    await statements
      .withTables<PeopleTables>()
      .insertInto('people.session')
      .values({
        token_digest: session.tokenDigest,
        person: session.person,
        began_at: session.beganAt,
        expires_at: session.expiresAt,
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

export async function isOffered(database: Database, person: string): Promise<boolean> {
  const [rows = []] = await database.read(KEEPER, offeredPersons().where('id', '=', person))
  return rows.length > 0
}
