import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { beginJobs, buildHouse, openDoors, type Parts, SCHEMAS } from './app.ts'
import type { Config } from './config.ts'
import { openDemonstration } from './demonstration/open-demonstration.ts'
import {
  beginAnew,
  clockOf,
  findHolding,
  firstMomentOf,
  type Holding,
  noteBegun,
} from './demonstration/run-demonstration.ts'
import { settingUp } from './demonstration/setting-up.ts'
import { keepWaiting } from './demonstration/waiting-room.ts'
import { type Instant, instantOfMilliseconds } from './kit/instant.ts'
import type { Demonstration } from './kit/pack/demonstration.ts'
import type { Pack } from './kit/pack/pack.ts'
import { granted, refused, type Verdict } from './kit/verdict.ts'
import { inviteFirstAdministrator } from './rooms/people/door.ts'
import { type Database, databaseOn } from './shell/database/database.ts'
import { noteAddress } from './shell/address-file.ts'
import { FolderTaken } from './shell/database/folder-lock.ts'
import { openPGlite } from './shell/database/pglite.ts'
import { openPostgres } from './shell/database/postgres.ts'
import type { House } from './shell/house.ts'
import { smtpMailer } from './shell/mail/smtp-mailer.ts'
import { loadDemonstration } from './shell/packs/load-demonstration.ts'
import { loadPack } from './shell/packs/load-pack.ts'
import { openSigningKey } from './shell/signing-key-file.ts'

type Stop = () => Promise<void>

/** What a start is made of. */
type Start = Readonly<{ config: Config; pack: Pack; database: Database; out: (line: string) => void }>

/** Starts the server; the answer is how to stop it, letting what has begun come to its end. */
export async function start(config: Config, out: Start['out']): Promise<Verdict<Stop>> {
  const pack = loadPack(folderOf(config))
  if (!pack.ok) return pack
  const opened = await openEngine(config)
  if (!opened.ok) return opened
  const database = databaseOn(opened.value)
  const parts = { config, pack: pack.value, database, out }
  const started = config.isDemonstration ? await startDemonstration(parts) : await startWork(parts)
  if (!started.ok) await database.close()
  return started
}

/** Real work: the clock is the world’s, and what is in the database was put there by people. */
async function startWork(parts: Start): Promise<Verdict<Stop>> {
  const { config, database, out } = parts
  const holding = await findHolding(database, false)
  if (!holding.ok) return holding
  const house = await buildHouse(partsOf(parts, () => instantOfMilliseconds(Date.now())))
  const { address, close } = await listen(config, house)
  const stopJobs = beginJobs(house)
  for (const line of [...greeting(config, address), ...(await firstInvitation(house))]) out(line)
  return granted(async () => {
    await stopJobs()
    await close()
    await database.close()
  })
}

/** The demonstration: the first time it is set up while the server listens already, and says how far that has come. */
async function startDemonstration(parts: Start): Promise<Verdict<Stop>> {
  const { config, pack, database, out } = parts
  const facts = loadDemonstration(folderOf(config), pack)
  if (!facts.ok) return facts
  const holding = await findHolding(database, true)
  if (!holding.ok) return holding
  const clock = { now: await prepare(parts, holding.value, facts.value) }
  const { title } = facts.value.demonstration
  const house = await buildHouse({ ...partsOf(parts, () => clock.now()), demonstration: { title } })
  const isSetUp = holding.value === 'demonstration'
  const setting = settingUp(isSetUp)
  const { address, close } = await listen(config, house, listening => keepWaiting(listening, house, setting))
  for (const line of greeting(config, address)) out(line)
  const shared = { house, facts: facts.value, clock, setting, isSetUp, beginJobs, address, out }
  const demonstration = openDemonstration({ ...shared, folder: config.folder, milliseconds: Date.now })
  if (isSetUp) await demonstration.opened
  return granted(async () => {
    await demonstration.stop()
    await close()
    await database.close()
  })
}

/** Makes the database ready for a demonstration; answers the clock by which the house is built. */
async function prepare({ database, pack, out }: Start, holding: Holding, facts: Demonstration): Promise<() => Instant> {
  if (holding === 'demonstration') return await clockOf(database, facts, Date.now)
  if (holding === 'unfinished') {
    out('The demonstration was not set up to its end last time. It is set up anew.')
    await beginAnew(
      database,
      SCHEMAS.map(({ name }) => name),
    )
  }
  await noteBegun(database)
  const first = firstMomentOf(pack, facts)
  return () => first
}

function partsOf({ config, pack, database }: Start, now: () => Instant): Parts {
  const logger = pino({ level: 'warn' })
  return {
    database,
    pack,
    now,
    origin: new URL(config.address).host,
    signingKey: openSigningKey(config.folder),
    log: (entry, message) => logger.error(entry, message),
    secureCookies: config.address.startsWith('https:'),
    address: config.address,
    proxies: config.proxies ?? [],
    // The addresses of the demonstration are nobody's.
    ...(config.mail === undefined || config.isDemonstration ? {} : { mailer: smtpMailer(config.mail) }),
    ...(config.singleSignOn === undefined ? {} : { singleSignOn: config.singleSignOn }),
  }
}

function folderOf({ code }: Config): string {
  return join(import.meta.dirname, '../codes', code)
}

async function openEngine({ databaseUrl, folder }: Config) {
  if (databaseUrl !== undefined) return granted(openPostgres(databaseUrl))
  try {
    return granted(await openPGlite(folder))
  } catch (fault) {
    if (fault instanceof FolderTaken) return refused({ reason: 'folder-taken', says: fault.message })
    throw fault
  }
}

/** Opens the doors, and answers where people find them. */
async function listen(
  { host, port, folder }: Config,
  house: House,
  prepareServer: (server: FastifyInstance) => void = () => undefined,
): Promise<Readonly<{ address: string; close: Stop }>> {
  const { server } = await openDoors(house)
  prepareServer(server)
  await server.listen({ host, port })
  const [bound] = server.addresses()
  const boundPort = typeof bound === 'object' ? bound.port : port
  const address = `http://localhost:${boundPort}`
  const forget = noteAddress(folder, address)
  return {
    address,
    close: async () => {
      forget()
      await server.close()
    },
  }
}

/** While nobody can sign in who runs the installation: the link by which one person can. */
async function firstInvitation(house: House): Promise<readonly string[]> {
  const link = await inviteFirstAdministrator(house)
  if (!link.ok) throw new Error(link.refusals[0]?.says)
  return link.value === undefined
    ? []
    : [
        'Nobody can sign in yet who runs this installation. Whoever opens this link within an hour becomes its first administrator; it works once:',
        link.value,
      ]
}

function greeting(config: Config, address: string): readonly string[] {
  return [
    `Witan is at ${address}`,
    ...(config.databaseUrl === undefined
      ? [
          `Evaluation: one process, its data in ${config.folder}. Keep backups; for real work name a server in DATABASE_URL.`,
        ]
      : []),
  ]
}
