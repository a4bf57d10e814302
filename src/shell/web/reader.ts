import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Actor, Capacity } from '../ledger/perform.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { KEEPER, type Readable } from '../database/database.ts'
import { prepared } from '../database/prepared.ts'
import { editionNow, type House, type KnownPerson, type SignedIn } from '../house.ts'
import type { SpokenFor } from '../membership.ts'
import { isDeclaredGroup, partyGroup, personGroup } from '../ledger/audience.ts'
import { actingAs, capacitiesOf } from './acting-capacity.ts'

/** Who reads, in which groups. Computed anew for each request, so that what is revoked is gone at the next one. */
export type Reader = Readonly<{
  person: KnownPerson | undefined
  /** By what; undefined for the public, and where somebody is asked for who is not there. */
  signedIn: SignedIn | undefined
  actor: Actor
  /** As what the person may act, the foremost first. */
  capacities: readonly Capacity[]
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
  const now = house.now()
  const asked = { token: digestOfToken(token), now, today: dateIn(LONDON, now) }
  return await readerFound(house, questionsOf(house).byToken(asked))
}

/** The reader that this person is now, without a session: for acts, notices and packs made in somebody's name. */
export async function identifyPerson(house: House, person: string): Promise<Reader> {
  return await readerFound(house, questionsOf(house).byPerson({ person, today: dateIn(LONDON, house.now()) }))
}

/**
 * The same reader as of this moment, for what took long to make or to hand over: without the groups that it has lost since, and none that came
 * since. Undefined once the session or the token has ended, or is somebody else's.
 */
export async function readerStill(
  house: House,
  before: Reader,
  token: string | undefined,
): Promise<Reader | undefined> {
  if (before.person === undefined) return before
  const now = await identify(house, token)
  if (now.person?.id !== before.person.id) return undefined
  const groupKeys = before.groupKeys.filter(now.isIn)
  const isIn = new Set(groupKeys)
  return { ...now, groupKeys, groups: await house.groups.find(groupKeys), isIn: group => isIn.has(group) }
}

type Questions = ReturnType<typeof prepareQuestions>

const QUESTIONS = new WeakMap<House, Questions>()

function questionsOf(house: House): Questions {
  const questions = QUESTIONS.get(house) ?? prepareQuestions(house)
  QUESTIONS.set(house, questions)
  return questions
}

/** What is asked to find out who a reader is, by the token of a session or by the person. */
function prepareQuestions({ identity, memberships }: House) {
  const about = (person: RawBuilder<string | null>, today: RawBuilder<string>) => [
    identity.statement(person),
    ...memberships.map(({ statement }) => statement(person, today)),
  ]
  return {
    byToken: prepared(['token', 'now', 'today'], ({ token, now, today }) => [
      ...about(identity.personOf(token, now), today),
      identity.signedIn(token, now),
    ]),
    byPerson: prepared(['person', 'today'], ({ person, today }) => about(sql<string>`${person}::uuid`, today)),
  }
}

async function readerFound(house: House, questions: readonly Readable[]): Promise<Reader> {
  const { memberships } = house
  const [known = [], ...rows] = await house.database.read(KEEPER, ...questions)
  const who = house.identity.personFrom(known)
  if (who === undefined) return readerOf(house, undefined, [])
  const speaksFor = memberships.flatMap(({ speaksFor: own }, i) => own?.(rows[i] ?? [], house) ?? [])
  const groups = memberships.flatMap(({ groups: own }, i) => own(rows[i] ?? [], house, speaksFor))
  const isIn = new Set(groups)
  const following = memberships.flatMap(({ andSo }) => andSo?.(group => isIn.has(group), groups) ?? [])
  const signedIn = house.identity.signedInFrom(rows[memberships.length] ?? [])
  return await readerOf(house, who, [...groups, ...following].filter(mayBeIn(signedIn)), { signedIn, speaksFor })
}

/** Nobody sits before a program: what asks for a declaration is not there for a token, whoever made it. */
function mayBeIn(signedIn: SignedIn | undefined): (group: string) => boolean {
  return group => signedIn?.kind !== 'token' || !isDeclaredGroup(group)
}

/** A reader of whom it is known already who it is, in which further groups, and for whom it speaks. */
export async function readerOf(
  house: House,
  person: KnownPerson | undefined,
  more: readonly string[],
  { signedIn, speaksFor = [] }: Readonly<{ signedIn?: SignedIn | undefined; speaksFor?: readonly SpokenFor[] }> = {},
): Promise<Reader> {
  const groupKeys = person === undefined ? ['public'] : ['public', ...groupsOfPerson(house, person, speaksFor), ...more]
  const isIn = new Set(groupKeys)
  const functions = person === undefined ? [] : ownFunctions(house, person)
  const capacities = capacitiesOf(editionNow(house), { functions, speaksFor, groupKeys })
  return {
    person,
    signedIn,
    actor: actorOf(person, capacities, signedIn?.capacity ?? null, speaksFor),
    capacities,
    groupKeys,
    groups: await house.groups.find(groupKeys),
    isIn: group => isIn.has(group),
  }
}

/** A contact of a party is that for a party, and by the record of those who speak for it. */
function ownFunctions(house: House, person: KnownPerson): readonly string[] {
  const isContact = (key: string) =>
    editionNow(house).functions.some(one => one.key === key && one.kind === 'party-contact')
  return person.functions.filter(key => !isContact(key))
}

/**
 * In English:
 * - whoever speaks for parties sees what is the own of each of them, whichever it acts for;
 * - what is for the contacts of parties is for those of whoever is a party today, and for no applicant's;
 * - whoever only belongs to one, as most who hold a seat do, sees nothing of it by that.
 */
function groupsOfPerson(house: House, person: KnownPerson, speaksFor: readonly SpokenFor[]): readonly string[] {
  const functions = editionNow(house).functions.filter(({ key }) => person.functions.includes(key))
  const kinds = functions.filter(({ kind }) => kind !== 'party-contact').map(({ kind }) => kind)
  // The administrator of a code is also its secretariat, as far as sight goes; who may act is the lifecycle's to say.
  const secretariat = kinds.includes('code-administrator') ? ['secretariat'] : []
  const parties = speaksFor.map(({ party }) => partyGroup(party))
  const contacts = speaksFor.some(({ isParty }) => isParty) ? ['party-contacts'] : []
  return ['signed-in', personGroup(person.id), ...kinds, ...contacts, ...secretariat, ...parties]
}

function actorOf(
  person: KnownPerson | undefined,
  capacities: readonly Capacity[],
  chosen: string | null,
  speaksFor: readonly SpokenFor[],
): Actor {
  const { title, ...acting } = actingAs(capacities, chosen)
  if (person === undefined)
    return {
      ...acting,
      isSystem: false,
      person: null,
      name: 'Public',
      capacity: 'Public',
      capacities: [],
      parties: [],
      commitment: null,
    }
  const { id, name, commitment } = person
  const parties = speaksFor.map(({ party }) => party)
  return { isSystem: false, person: id, name, capacity: title, capacities, ...acting, parties, commitment }
}
