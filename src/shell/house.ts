import type { Compilable, RawBuilder } from 'kysely'
import type { BankHolidayCalendar } from '../kit/bank-holidays.ts'
import { dateIn, type Instant, LONDON } from '../kit/instant.ts'
import { type Edition, editionInForce, type Pack } from '../kit/pack/pack.ts'
import type { Row } from './database/connection.ts'
import type { Database, Readable } from './database/database.ts'
import type { GroupDirectory } from './ledger/group-directory.ts'
import type { ActContext, Actor } from './ledger/perform.ts'
import type { Mailer } from './mail/mailer.ts'
import type { Membership } from './membership.ts'
import type { Offers } from './offers.ts'
import type { SingleSignOnSettings } from './sign-in/single-sign-on.ts'
import type { KeyObject } from 'node:crypto'

/** Everything that is built once at start: what acts, pages and jobs work with. */
export type House = Readonly<{
  database: Database
  pack: Pack
  /** By which deadlines are worked out now. */
  calendar: BankHolidayCalendar
  /** From now on deadlines are worked out by another one. */
  goBy: (calendar: BankHolidayCalendar) => void
  groups: GroupDirectory
  offers: Offers
  /** Which groups somebody is in, as each room knows it. */
  memberships: readonly Membership[]
  /** How history tells an act, by verb: `meeting-opened` -> `opened the meeting`. */
  sentences: ReadonlyMap<string, string>
  now: () => Instant
  /** The name of this installation, in its checkpoints. */
  origin: string
  /** The private key that signs checkpoints (Ed25519). */
  signingKey: KeyObject
  /** How people reach it: `https://code.example.org`. Links in mail lead there, and passkeys are made for it. */
  address: string
  /** Hands mail to a server, if there is one. */
  mailer?: Mailer
  /** Another directory that says who somebody is, if there is one. */
  singleSignOn?: SingleSignOnSettings
  /** Whose word is taken for where a request came from: proxies, by network address. */
  proxies?: readonly string[]
  identity: Identity
  log: (entry: Readonly<Record<string, unknown>>, message: string) => void
  /** In demonstration mode, what the sign-in page and the banner need. */
  demonstration?: Readonly<{ title: string }>
  /** Keeps the signed-in cookie to encrypted connections; off for the evaluation on this machine. */
  secureCookies: boolean
}>

/** How the room that knows people finds out who somebody is; the shell only asks. */
export type Identity = Readonly<{
  /** An expression for the person whose session has this token, or null. */
  personOf: (tokenDigest: RawBuilder<string>, now: RawBuilder<Instant>) => RawBuilder<string | null>
  /** One row, or none: by what somebody is signed in who has this token. */
  signedIn: (tokenDigest: RawBuilder<string>, now: RawBuilder<Instant>) => Readable
  signedInFrom: (rows: readonly Row[]) => SignedIn | undefined
  /** Notes now and then that a session or a token is in use; answers how it stands then. */
  noteUse: (database: Database, signedIn: SignedIn, now: Instant) => Promise<SignedIn>
  /** One row, or none: what `actorOf` and `groupsOf` read. */
  statement: (person: RawBuilder<string | null>) => Readable
  personFrom: (rows: readonly Row[]) => KnownPerson | undefined
  /** `id` and `name` of each; of those that another statement finds, or that are given. */
  names: (persons: readonly string[] | RawBuilder<string>) => Compilable
}>

/** By what somebody is signed in: a session of a browser, or a token that was given to a program. */
export type SignedIn = Readonly<{
  kind: 'session' | 'token'
  id: string
  /** When the person last showed who it is. */
  confirmedAt: Instant
  usedAt: Instant
  /** It ends then, whatever is done. */
  endsAt: Instant
  /** It ends then, if nothing is done until then. */
  idleEndsAt: Instant | null
  /** A token may be for reading alone. */
  mayAct: boolean
  /** The key of the capacity that the person has chosen to act in, if any. */
  capacity: string | null
}>

export type KnownPerson = Readonly<{
  id: string
  name: string
  /** Keys of functions of the edition in force. */
  functions: readonly string[]
  /** The identifier of the party to which the person belongs; to speak for it takes a purpose as well. */
  party: string | null
  commitment: string | null
}>

/** The system acts by itself: jobs, and what must stand before anybody comes in. */
export const SYSTEM: Actor = {
  isSystem: true,
  person: null,
  name: 'Witan',
  capacity: 'The system',
  capacities: [],
  functions: [],
  party: null,
  parties: [],
  commitment: null,
}

export function contextOf(house: House, actor: Actor = SYSTEM, request?: ActContext['request']): ActContext {
  const { database, pack, calendar, groups, now, offers } = house
  return { database, pack, calendar, groups, now, actor, offers, ...(request === undefined ? {} : { request }) }
}

/** The edition in force now. @throws where a pack has none: it is checked at start. */
export function editionNow(house: Pick<House, 'pack' | 'now'>): Edition {
  const edition = editionInForce(house.pack, dateIn(LONDON, house.now()))
  if (!edition.ok) throw new Error(edition.refusals[0]?.says)
  return edition.value
}
