import { dateIn, type Instant, LONDON, startOfDay } from '../kit/instant.ts'
import type { Demonstration } from '../kit/pack/demonstration.ts'
import { editionInForce, type Pack } from '../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../kit/verdict.ts'
import type { Database } from '../shell/database/database.ts'
import { emptyDatabase, findLastRecorded, readSetting, writeSetting } from '../shell/database/settings.ts'
import { offsetClock } from './offset-clock.ts'

/** Under this name the database remembers that it holds a demonstration, and whether that was set up to its end. */
const SETTING = 'demonstration'

/** What the database holds: nothing, a demonstration that was set up to its end, or one that was not. */
export type Holding = 'nothing' | 'demonstration' | 'unfinished'

/** What this database may be used for; refused where real work and a demonstration would be mixed. */
export async function findHolding(database: Database, isDemonstration: boolean): Promise<Verdict<Holding>> {
  const setting = await readSetting(database, SETTING)
  if (!isDemonstration) return setting === undefined ? granted('nothing') : refused(HOLDS_DEMONSTRATION)
  if (setting === 'complete') return granted('demonstration')
  if (setting === 'begun') return granted('unfinished')
  const lastRecorded = await findLastRecorded(database)
  return lastRecorded === undefined ? granted('nothing') : refused(HOLDS_WORK)
}

const HOLDS_DEMONSTRATION = {
  reason: 'holds-demonstration',
  says: 'This database holds a demonstration, in which anybody may sign in as anybody. For real work set WITAN_VAR to another folder, or name another database in DATABASE_URL; for the demonstration set WITAN_DEMONSTRATION=1.',
}

const HOLDS_WORK = {
  reason: 'holds-work',
  says: 'This database holds real work, and no demonstration is put into it. Set WITAN_DEMONSTRATION=0, or give the demonstration a folder or a database of its own.',
}

/** Takes out what an earlier start began and did not end. The schemas are those of the product. */
export async function beginAnew(database: Database, schemas: readonly string[]): Promise<void> {
  await emptyDatabase(database, schemas)
}

export async function noteBegun(database: Database): Promise<void> {
  await writeSetting(database, SETTING, 'begun')
}

export async function noteComplete(database: Database): Promise<void> {
  await writeSetting(database, SETTING, 'complete')
}

/** The moment at which everything is set up: when the rules of the story came into force. */
export function firstMomentOf(pack: Pack, { demonstration }: Demonstration): Instant {
  const edition = editionInForce(pack, demonstration.functionsFrom)
  return startOfDay(edition.ok ? edition.value.from : dateIn(LONDON, demonstration.clock))
}

/** The clock of the demonstration, once it has been set up: it goes on from what was recorded last. */
export async function clockOf(
  database: Database,
  { demonstration }: Demonstration,
  milliseconds: () => number,
): Promise<() => Instant> {
  return offsetClock(demonstration.clock, await findLastRecorded(database), milliseconds)
}
