import { acceptNomination, nominate, planElection } from '../src/rooms/elections/door.ts'
import { endHolding } from '../src/rooms/bodies/door.ts'
import { enterParty } from '../src/rooms/parties/door.ts'
import { enterPerson } from '../src/rooms/people/door.ts'
import { contextOf } from '../src/shell/house.ts'
import { contextOfPerson } from './signed-in.ts'
import { contextAs, got, personOf } from './world-council.ts'
import type { World } from './world.ts'

/** A party that is a lender, with contacts who vote for it. */
export type Lender = Readonly<{ id: string; name: string; contacts: readonly string[] }>

/** Parties, lenders if nothing else is said, admitted on 1 July 2016, each with so many contacts. */
export async function enterLenders(
  world: World,
  names: readonly string[],
  { contacts = 1, category = 'lender', order = 1000 } = {},
): Promise<readonly Lender[]> {
  const context = contextOf(world.house)
  const lenders: Lender[] = []
  for (const [n, name] of names.entries()) {
    const categories = [{ category, from: '2016-07-01' }]
    const { id } = got(await enterParty(context, { name, admittedOn: '2016-07-01', categories }))
    const persons: string[] = []
    for (let place = 0; place < contacts; place++) {
      const signIn = { group: 'Contacts', order: order + n * 10 + place, says: name }
      const functions = ['party-contact']
      const person = {
        name: `Contact ${place + 1} of ${name}`,
        email: null,
        functions,
        party: id,
        organisation: null,
        signIn,
      }
      persons.push(got(await enterPerson(context, person)))
    }
    lenders.push({ id, name, contacts: persons })
  }
  return lenders
}

export async function enterCandidates(world: World, names: readonly string[]): Promise<readonly string[]> {
  const persons: string[] = []
  for (const [n, name] of names.entries()) {
    const signIn = { group: 'Candidates', order: 2000 + n, says: name }
    const person = { name, email: null, functions: [], party: null, organisation: null, signIn }
    persons.push(got(await enterPerson(contextOf(world.house), person)))
  }
  return persons
}

/** Calls an election to seats of the Council's lenders from 5 December 2016 on; nominations until 19 December, voting until 28 December. */
export async function callLenderElection(world: World, seats: readonly string[] = ['lender-3']): Promise<string> {
  return got(
    await planElection(await contextAs(world, 'secretary'), {
      body: 'council',
      seats,
      termFrom: '2017-01-09',
      nominationsFrom: '2016-12-05',
    }),
  )
}

/** Each candidate is nominated by one of the lenders, and accepts. */
export async function nominateAll(
  world: World,
  election: string,
  by: readonly Lender[],
  persons: readonly string[],
): Promise<void> {
  for (const [n, person] of persons.entries()) {
    const contact = by[n % by.length]?.contacts[0] ?? ''
    const nominating = { election, person, statement: 'Has lent toys for years.' }
    const nomination = got(await nominate(await contextOfPerson(world, contact), nominating))
    const willing = { isWilling: true, actsIndependently: true, hasTime: true }
    got(await acceptNomination(await contextOfPerson(world, person), { election, nomination, ...willing }))
  }
}

/** Ends the holding of a lender's seat from the day on which a term is to begin. */
export async function freeSeat(world: World, key: 'lender1' | 'lender2', number: number): Promise<void> {
  const ending = { body: 'council', seat: 'lender', number, person: personOf(world, key) }
  got(await endHolding(contextOf(world.house), { ...ending, until: '2017-01-09', reason: 'The term ends.' }))
}

export const NOMINATIONS_OPEN = '2016-12-05T09:01:00.000Z'
export const VOTING_OPEN = '2016-12-20T00:00:00.000Z'
export const VOTING_CLOSED = '2016-12-29T17:00:00.000Z'

/** The tables in any row of which one of these texts stands. */
export async function tablesThatHold(world: World, texts: readonly string[]): Promise<readonly string[]> {
  return await world.house.database.maintain(async connection => {
    const tables = await connection.query(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
      [],
    )
    const holding = new Set<string>()
    for (const { name } of tables.rows) {
      for (const text of texts) {
        const sought = `select 1 from ${String(name)} as t where t::text like $1`
        const { rows } = await connection.query(sought, [`%${text}%`])
        if (rows.length > 0) holding.add(String(name))
      }
    }
    return [...holding].sort()
  })
}
