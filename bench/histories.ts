import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { buildHouse } from '../src/app.ts'
import { addDays } from '../src/kit/calendar-date.ts'
import type { Edition } from '../src/kit/pack/pack.ts'
import { acceptHistories } from '../src/rooms/modifications/acts/accept-histories.ts'
import { receiveHistories } from '../src/rooms/modifications/acts/receive-histories.ts'
import { databaseOn } from '../src/shell/database/database.ts'
import { openPostgres } from '../src/shell/database/postgres.ts'
import { contextOf, SYSTEM } from '../src/shell/house.ts'
import { loadPack } from '../src/shell/packs/load-pack.ts'
import { got } from '../test/world-council.ts'
import type { Figure } from './load.ts'

export const HISTORIES = 'replay of 1,000 histories'
const COUNT = 1000

/** What a register tells of 1,000 modifications, handed in and judged by one act, and entered in the register by another: on a native PostgreSQL. */
export async function measureHistories(databaseUrl: string): Promise<readonly Figure[]> {
  const pack = got(loadPack(join(import.meta.dirname, '../codes/sec')))
  const database = databaseOn(openPostgres(databaseUrl))
  const house = await buildHouse({
    database,
    pack,
    now: () => '2026-01-01T10:00:00.000Z',
    origin: 'bench.example.org',
    signingKey: generateKeyPairSync('ed25519').privateKey,
    log: (entry, message) => console.error(message, entry),
  })
  const [first] = pack.editions
  if (first === undefined) throw new Error('the pack has no edition')
  const context = contextOf(house, { ...SYSTEM, functions: ['secretariat'] })
  const text = textOf(first)
  const began = performance.now()
  const histories = got(await receiveHistories(context, { name: 'Histories', text }))
  const received = performance.now()
  got(await acceptHistories(context, { histories }))
  const accepted = performance.now()
  await database.close()
  return [
    { case: `${HISTORIES}, handed in`, value: (received - began) / 1000, unit: 's' },
    { case: `${HISTORIES}, entered`, value: (accepted - received) / 1000, unit: 's' },
  ]
}

/** Every history tells some of its steps, in the words of the code, and leaves the others out. */
function textOf({ modificationProcess }: Edition): string {
  const told = ['raise', 'send-to-refinement', 'confirm-report', 'authority-approves', 'implement'].flatMap(
    key => modificationProcess.steps.find(step => step.key === key)?.words?.[0] ?? [],
  )
  return Array.from({ length: COUNT }, (_, n) =>
    JSON.stringify({
      reference: `SECMP${String(n + 1).padStart(4, '0')}`,
      title: `Change ${n}`,
      path: '2',
      events: told.map((words, place) => [addDays('2016-11-08', n + place * 60), words]),
    }),
  ).join('\n')
}
