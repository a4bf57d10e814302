import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildHouse, openDoors, type Parts } from '../src/app.ts'
import type { Instant } from '../src/kit/instant.ts'
import type { Pack } from '../src/kit/pack/pack.ts'
import type { Database } from '../src/shell/database/database.ts'
import type { House } from '../src/shell/house.ts'
import { loadPack } from '../src/shell/packs/load-pack.ts'
import type { Web } from '../src/shell/web/doors.ts'
import { openWorldDatabase, type WorldDatabase } from './world-database.ts'

/** The test world: the Toy Lending Code, a clock that stands still until it is moved, a database of its own. */
export type World = Readonly<{
  house: House
  server: FastifyInstance
  web: Web
  clock: { now: Instant }
  close: () => Promise<void>
}>

export type WorldOptions = Readonly<{
  code?: string
  at?: Instant
  database?: Database
  /** What is other than usual: `{ demonstration: undefined }` is a world of real work. */
  parts?: Partial<Parts>
}>

export function packOf(code: string): Pack {
  const verdict = loadPack(join(import.meta.dirname, '../codes', code))
  if (!verdict.ok) throw new Error(verdict.refusals.map(({ says }) => says).join('\n'))
  return verdict.value
}

export async function openWorld({
  code = 'toy',
  at = '2016-12-05T09:00:00.000Z',
  database,
  parts = {},
}: WorldOptions = {}): Promise<World> {
  const clock = { now: at }
  const own: WorldDatabase = database ? { database, release: () => database.close() } : await openWorldDatabase()
  const house = await buildHouse({
    database: own.database,
    pack: packOf(code),
    now: () => clock.now,
    origin: 'test.example.org',
    signingKey: generateKeyPairSync('ed25519').privateKey,
    log: (entry, message) => console.error(message, entry),
    demonstration: { title: 'Test world' },
    ...parts,
  })
  const { server, web } = await openDoors(house)
  return {
    house,
    server,
    web,
    clock,
    close: async () => {
      await server.close()
      await own.release()
    },
  }
}
