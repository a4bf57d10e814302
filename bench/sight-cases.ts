import type { Compilable } from 'kysely'
import { databaseOn, KEEPER, type Database, type Sight } from '../src/shell/database/database.ts'
import { inline } from '../src/shell/database/literal.ts'
import { openPostgres } from '../src/shell/database/postgres.ts'
import { build } from '../src/shell/database/statements.ts'
import type { LedgerTables } from '../src/shell/ledger/ledger-tables.ts'
import { keptRecords } from '../src/shell/ledger/read-record.ts'
import { median } from './load.ts'

export type SightFigure = Readonly<{
  case: string
  ours: number
  bare: number
  ratio: number
  target: number
  unit: string
}>

/** The filter may cost so many times what the list costs without it. */
const TARGET = 1.3
const TURNS = 200

/**
 * What the reader's filter costs: the list of a register, with its policies as a reader, and the same statement by the owner of the tables, whom
 * no policy holds back. The two in turn, for readers who see little, much and everything.
 */
export async function measureSight(databaseUrl: string): Promise<readonly SightFigure[]> {
  const database = databaseOn(openPostgres(databaseUrl, 2))
  const readers = await readersOf(database)
  const figures: SightFigure[] = []
  for (const [name, sight] of readers) figures.push(await compareLists(database, name, sight))
  await database.close()
  return figures
}

async function readersOf(database: Database): Promise<readonly (readonly [string, Sight])[]> {
  const statement = build.withTables<LedgerTables>().selectFrom('ledger.audience_group').select(['number', 'key'])
  const [rows = []] = await database.read(KEEPER, statement)
  const numberOf = (wanted: (key: string) => boolean) =>
    rows.filter(({ key }) => wanted(String(key))).map(({ number }) => Number(number))
  const some = ['public', 'signed-in', 'bench:1', 'bench:2', 'bench:3']
  const secretary = ['public', 'signed-in', 'secretariat', ...Array.from({ length: 20 }, (_, n) => `bench:${n + 1}`)]
  return [
    ['the public', { groups: [1] }],
    ['a member of three bodies', { groups: numberOf(key => some.includes(key)) }],
    ['a secretary of twenty bodies, who sees everything', { groups: numberOf(key => secretary.includes(key)) }],
  ]
}

async function compareLists(database: Database, name: string, sight: Sight): Promise<SightFigure> {
  const list = keptRecords('toy').where('record.kind', '=', 'risk').orderBy('record.reference').limit(51)
  const [filtered, unfiltered]: [number[], number[]] = [[], []]
  for (let turn = 0; turn <= TURNS; turn++) {
    const one = await timed(async () => await database.read(sight, list))
    const other = await timed(async () => await readUnfiltered(database, list))
    // The first warms what is remembered.
    if (turn > 0) filtered.push(one)
    if (turn > 0) unfiltered.push(other)
  }
  const [ours, bare] = [median(filtered), median(unfiltered)]
  return { case: `reader's filter: ${name}`, ours, bare, ratio: ours / bare, target: TARGET, unit: 'ms' }
}

/** The same in as many round trips, by the owner of the tables. */
async function readUnfiltered(database: Database, list: Compilable): Promise<void> {
  const { sql, parameters } = list.compile()
  const same = "select set_config('witan.nobody', '', true), set_config('witan.nothing', '', true)"
  await database.maintain(async connection => {
    await connection.script(['begin read only', same, inline(sql, parameters), 'commit'].join(';\n'))
  })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
