import type { RawBuilder } from 'kysely'
import type { BankHolidayCalendar } from '../kit/bank-holidays.ts'
import { dateIn, type Instant, LONDON } from '../kit/instant.ts'
import { type Edition, editionInForce, type Pack } from '../kit/pack/pack.ts'
import type { Row } from './database/connection.ts'
import type { Database } from './database/database.ts'
import type { GroupDirectory } from './ledger/group-directory.ts'
import type { ActContext, Actor } from './ledger/perform.ts'
import type { Offers } from './offers.ts'
import type { Room } from './room.ts'
import type { Compilable } from 'kysely'
import type { KeyObject } from 'node:crypto'

/** Everything that is built once at start: what acts, pages and jobs work with. */
export type House = Readonly<{
  database: Database
  pack: Pack
  calendar: BankHolidayCalendar
  groups: GroupDirectory
  offers: Offers
  rooms: readonly Room[]
  now: () => Instant
  /** The name of this installation, in its checkpoints. */
  origin: string
  /** The private key that signs checkpoints (Ed25519). */
  signingKey: KeyObject
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
  personOf: (tokenDigest: string, now: Instant) => RawBuilder<string | null>
  /** One row, or none: what `actorOf` and `groupsOf` read. */
  statement: (person: RawBuilder<string | null>) => Compilable
  personFrom: (rows: readonly Row[]) => KnownPerson | undefined
  /** `id` and `name` of each. */
  names: (persons: readonly string[]) => Compilable
}>

export type KnownPerson = Readonly<{
  id: string
  name: string
  /** Keys of functions of the edition in force. */
  functions: readonly string[]
  /** The identifier of the party that the person speaks for. */
  party: string | null
  commitment: string | null
}>

/** The system acts by itself: jobs, and what must stand before anybody comes in. */
export const SYSTEM: Actor = {
  isSystem: true,
  person: null,
  name: 'Witan',
  capacity: 'The system',
  functions: [],
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
