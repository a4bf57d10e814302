import type { KeyObject } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { BANK_HOLIDAYS } from './kit/bank-holidays.ts'
import type { Instant } from './kit/instant.ts'
import type { Pack } from './kit/pack/pack.ts'
import { actions } from './rooms/actions/room.ts'
import { assessments } from './rooms/assessments/room.ts'
import { bankHolidays } from './rooms/bank-holidays/room.ts'
import { bodies } from './rooms/bodies/room.ts'
import { consultations } from './rooms/consultations/room.ts'
import { identity } from './rooms/people/door.ts'
import { elections } from './rooms/elections/room.ts'
import { decisions } from './rooms/decisions/room.ts'
import { desk } from './rooms/desk/room.ts'
import { meetings } from './rooms/meetings/room.ts'
import { minutes } from './rooms/minutes/room.ts'
import { modifications } from './rooms/modifications/room.ts'
import { papers } from './rooms/papers/room.ts'
import { parties } from './rooms/parties/room.ts'
import { people } from './rooms/people/room.ts'
import { registers } from './rooms/registers/room.ts'
import { timetables } from './rooms/timetables/room.ts'
import { sight } from './rooms/sight/room.ts'
import type { Database } from './shell/database/database.ts'
import { migrate, type Schema } from './shell/database/migrations.ts'
import type { House } from './shell/house.ts'
import { runJobs } from './shell/jobs.ts'
import { groupDirectoryOf } from './shell/ledger/group-directory.ts'
import { gatherOffers } from './shell/offers.ts'
import type { Room } from './shell/room.ts'
import { serverOf } from './shell/web/server.ts'
import type { Web } from './shell/web/doors.ts'

/** The rooms, each to the right of those that it may know. */
export const ROOMS: readonly Room[] = [
  people,
  bankHolidays,
  parties,
  bodies,
  elections,
  sight,
  papers,
  meetings,
  decisions,
  actions,
  minutes,
  consultations,
  modifications,
  assessments,
  timetables,
  registers,
  desk,
]

export type Parts = Readonly<{
  database: Database
  pack: Pack
  now: () => Instant
  origin: string
  signingKey: KeyObject
  log: House['log']
  demonstration?: House['demonstration']
  secureCookies?: boolean
  /** How people reach it; on this machine, if nothing is said. */
  address?: string
  mailer?: House['mailer']
  singleSignOn?: House['singleSignOn']
  proxies?: readonly string[]
}>

/** The tables of the house, in the order in which they are made. */
export const SCHEMAS: readonly Schema[] = [
  { name: 'ledger', folder: join(import.meta.dirname, 'shell/ledger') },
  { name: 'mail', folder: join(import.meta.dirname, 'shell/mail') },
  ...ROOMS.flatMap(({ schema }) => schema ?? []),
]

/** Brings the database up to date and builds the house; nothing listens yet. */
export async function buildHouse(parts: Parts): Promise<House> {
  const { database, pack, now, origin, signingKey, log, demonstration, mailer, singleSignOn } = parts
  await migrate(database, SCHEMAS)
  const kept = { calendar: BANK_HOLIDAYS }
  const house: House = {
    database,
    pack,
    get calendar() {
      return kept.calendar
    },
    goBy: calendar => {
      kept.calendar = calendar
    },
    groups: groupDirectoryOf(database),
    offers: gatherOffers(ROOMS.flatMap(({ offers }) => offers ?? [])),
    memberships: ROOMS.flatMap(({ membership }) => membership ?? []),
    sentences: new Map(ROOMS.flatMap(({ sentences = {} }) => Object.entries(sentences))),
    now,
    origin,
    signingKey,
    identity,
    log,
    secureCookies: parts.secureCookies ?? false,
    address: parts.address ?? 'http://localhost',
    proxies: parts.proxies ?? [],
    ...(demonstration === undefined ? {} : { demonstration }),
    ...(mailer === undefined ? {} : { mailer }),
    ...(singleSignOn === undefined ? {} : { singleSignOn }),
  }
  for (const room of ROOMS) await room.settle?.(house)
  return house
}

export async function openDoors(house: House): Promise<Readonly<{ server: FastifyInstance; web: Web }>> {
  return await serverOf(house, ROOMS)
}

/** Does what the clock asks for, until it is stopped. */
export function beginJobs(house: House): () => Promise<void> {
  return runJobs(house, ROOMS)
}
