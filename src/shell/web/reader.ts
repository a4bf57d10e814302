import { createHash } from 'node:crypto'
import { type Compilable, type RawBuilder, sql } from 'kysely'
import type { Actor } from '../ledger/perform.ts'
import { KEEPER } from '../database/database.ts'
import { editionNow, type House, type KnownPerson, type SignedIn } from '../house.ts'
import { isDeclaredGroup, partyGroup, personGroup } from '../ledger/audience.ts'
import { actingAs, capacitiesOf } from './acting-capacity.ts'

/** Who reads, in which groups. Computed anew for each request, so that what is revoked is gone at the next one. */
export type Reader = Readonly<{
  person: KnownPerson | undefined
  /** By what; undefined for the public, and where somebody is asked for who is not there. */
  signedIn: SignedIn | undefined
  actor: Actor
  /** Keys of groups: `secretariat`, `members-of-the-body:council`, `chair-of-the-body:council`, `person:<id>` ... */
  groupKeys: readonly string[]
  /** Their numbers, by which the database lets rows through. */
  groups: readonly number[]
  isIn: (group: string) => boolean
}>

export function digestOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export async function identify(house: House, token: string | undefined): Promise<Reader> {
  if (token === undefined) return readerOf(house, undefined, [])
  const digest = digestOfToken(token)
  const now = house.now()
  return await readerWhoIs(house, house.identity.personOf(digest, now), house.identity.signedIn(digest, now))
}

/** The reader that this person is now, without a session: for acts, notices and packs made in somebody's name. */
export async function identifyPerson(house: House, person: string): Promise<Reader> {
  return await readerWhoIs(house, sql<string>`${person}::uuid`)
}

async function readerWhoIs(house: House, person: RawBuilder<string | null>, by?: Compilable): Promise<Reader> {
  const now = house.now()
  const memberships = house.rooms.flatMap(({ membership }) => membership ?? [])
  const [known = [], ...rows] = await house.database.read(
    KEEPER,
    house.identity.statement(person),
    ...memberships.map(({ statement }) => statement(person, now)),
    ...(by === undefined ? [] : [by]),
  )
  const who = house.identity.personFrom(known)
  if (who === undefined) return readerOf(house, undefined, [])
  const groups = memberships.flatMap(({ groups: own }, i) => own(rows[i] ?? [], house))
  const isIn = new Set(groups)
  const following = memberships.flatMap(({ andSo }) => andSo?.(group => isIn.has(group), groups) ?? [])
  const signedIn = house.identity.signedInFrom(rows[memberships.length] ?? [])
  return await readerOf(house, who, [...groups, ...following].filter(mayBeIn(signedIn)), signedIn)
}

/** Nobody sits before a program: what asks for a declaration is not there for a token, whoever made it. */
function mayBeIn(signedIn: SignedIn | undefined): (group: string) => boolean {
  return group => signedIn?.kind !== 'token' || !isDeclaredGroup(group)
}

/** A reader of whom it is known already who it is, and in which further groups. */
export async function readerOf(
  house: House,
  person: KnownPerson | undefined,
  more: readonly string[],
  signedIn?: SignedIn,
): Promise<Reader> {
  const groupKeys = person === undefined ? ['public'] : ['public', ...groupsOfPerson(house, person), ...more]
  const isIn = new Set(groupKeys)
  return {
    person,
    signedIn,
    actor: actorOf(house, person, groupKeys, signedIn?.capacity ?? null),
    groupKeys,
    groups: await house.groups.find(groupKeys),
    isIn: group => isIn.has(group),
  }
}

function groupsOfPerson(house: House, person: KnownPerson): readonly string[] {
  const functions = editionNow(house).functions.filter(({ key }) => person.functions.includes(key))
  const kinds = functions.map(({ kind }) => (kind === 'party-contact' ? 'party-contacts' : kind))
  // The administrator of a code is also its secretariat, as far as sight goes; who may act is the lifecycle's to say.
  const secretariat = kinds.includes('code-administrator') ? ['secretariat'] : []
  const party = person.party === null ? [] : [partyGroup(person.party)]
  return ['signed-in', personGroup(person.id), ...kinds, ...secretariat, ...party]
}

function actorOf(
  house: House,
  person: KnownPerson | undefined,
  groupKeys: readonly string[],
  chosen: string | null,
): Actor {
  if (person === undefined)
    return { isSystem: false, person: null, name: 'Public', capacity: 'Public', functions: [], commitment: null }
  const { id, name, commitment } = person
  const all = capacitiesOf(editionNow(house), person.functions, groupKeys)
  const { title, ...acting } = actingAs(all, person.functions, chosen)
  return { isSystem: false, person: id, name, capacity: title, ...acting, commitment }
}
