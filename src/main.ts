import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import pino from 'pino'
import { buildHouse, openDoors } from './app.ts'
import type { Config } from './config.ts'
import { runJobs } from './shell/jobs.ts'
import { instantOfMilliseconds } from './kit/instant.ts'
import { granted, type Verdict } from './kit/verdict.ts'
import { databaseOn } from './shell/database/database.ts'
import { FolderTaken } from './shell/database/folder-lock.ts'
import { openPGlite } from './shell/database/pglite.ts'
import { openPostgres } from './shell/database/postgres.ts'
import { loadPack } from './shell/packs/load-pack.ts'
import { openSigningKey } from './shell/signing-key-file.ts'
import { refused } from './kit/verdict.ts'

/** Starts the server; the answer is how to stop it, letting what has begun come to its end. */
export async function start(config: Config, out: (line: string) => void): Promise<Verdict<() => Promise<void>>> {
  const pack = loadPack(join(import.meta.dirname, '../codes', config.code))
  if (!pack.ok) return pack
  const opened = await openEngine(config)
  if (!opened.ok) return opened
  const logger = pino({ level: 'warn' })
  const house = await buildHouse({
    database: databaseOn(opened.value),
    pack: pack.value,
    now: () => instantOfMilliseconds(Date.now()),
    origin: new URL(config.address).host,
    signingKey: openSigningKey(config.folder),
    log: (entry, message) => logger.error(entry, message),
    secureCookies: config.address.startsWith('https:'),
  })
  const { server } = await openDoors(house)
  await server.listen({ host: config.host, port: config.port })
  const stopJobs = runJobs(house)
  for (const line of greeting(config, portOf(server.addresses()[0]) ?? config.port)) out(line)
  return granted(async () => {
    await stopJobs()
    await server.close()
    await house.database.close()
  })
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

function portOf(address: AddressInfo | string | undefined): number | undefined {
  return typeof address === 'object' ? address.port : undefined
}

function greeting(config: Config, port: number): readonly string[] {
  return [
    `Witan is at http://localhost:${port}`,
    ...(config.databaseUrl === undefined
      ? [
          `Evaluation: one process, its data in ${config.folder}. Keep backups; for real work name a server in DATABASE_URL.`,
        ]
      : []),
  ]
}
