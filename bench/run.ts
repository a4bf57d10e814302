import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../test/native-postgres.ts'
import { measureBallots } from './ballots.ts'
import { CASES, type Case } from './cases.ts'
import { measureDemonstration } from './demonstration-cases.ts'
import { FEW, measureGrowth } from './growth.ts'
import { HISTORIES, measureHistories } from './histories.ts'
import { measure, median } from './load.ts'
import { startBare, startWitan } from './processes.ts'
import { prepare } from './prepare.ts'
import { measureSight } from './sight-cases.ts'

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    ballots: { type: 'string', default: '2000' },
    json: { type: 'boolean', default: false },
  },
})
const BALLOTS = 'ballots in an election'
const only = values.only?.split(',')
const isWanted = (name: string): boolean => only === undefined || only.some(part => name.includes(part))
const records = Number(values.records)
const seconds = Number(values.seconds)
const rounds = Number(values.rounds)

type Row = Readonly<{
  case: string
  records: number
  ours?: number
  bare?: number
  ratio?: number
  target?: number
  unit: string
  value?: number
}>

function print(row: Row): void {
  if (values.json) return console.log(JSON.stringify(row))
  const { ours, bare, ratio, target, value } = row
  const figures =
    ratio === undefined
      ? `${value?.toFixed(2)} ${row.unit}`
      : `${ours?.toFixed(0).padStart(6)} to ${bare?.toFixed(0).padStart(6)} ${row.unit}: ratio ${ratio.toFixed(2)}`
  console.log(`${row.case.padEnd(34)} ${figures}${target === undefined ? '' : ` (target ${target})`}`)
}

/** The two in turn, so that what slows the machine slows both. */
async function compare(
  one: Case,
  ours: string,
  bare: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const ratios: number[] = []
  const figures: [number, number][] = []
  for (let round = 0; round < rounds; round++) {
    const mine = await measure(
      { ...one.load, url: ours + one.load.path, headers: { ...headers, ...one.load.headers } },
      seconds,
    )
    const theirs = await measure({ url: bare + one.barePath }, seconds)
    figures.push([mine, theirs])
    ratios.push(mine / theirs)
  }
  print({
    case: one.name,
    records,
    ours: median(figures.map(([mine]) => mine)),
    bare: median(figures.map(([, theirs]) => theirs)),
    ratio: median(ratios),
    target: one.target,
    unit: 'requests/s',
  })
}

const folder = mkdtempSync(join(tmpdir(), 'witan-bench-'))
const postgres = await startPostgres({ own: true, settings: { shared_buffers: '512MB', max_connections: '100' } })
try {
  const wanted = CASES.filter(({ name }) => isWanted(name))
  const prepared = await prepare(postgres.url, records, wanted)
  // The first start compiles; every other finds what it compiled.
  await (await startWitan(postgres.url, 'toy', folder)).stop()
  const witan = await startWitan(postgres.url, 'toy', folder)
  const bare = await startBare(postgres.url, prepared.bareCases)
  for (const one of prepared.cases) await compare(one, witan.url, bare.url, prepared.headers)
  const [list] = prepared.cases
  if (records > FEW && list !== undefined && isWanted(list.name)) {
    const few = { databaseUrl: await postgres.createDatabase(), folder }
    const {
      many: ours,
      few: bare,
      ratio,
    } = await measureGrowth(list, { url: witan.url, headers: prepared.headers }, few, { rounds, seconds })
    print({ case: `list, beside the list of ${FEW}`, records, ours, bare, ratio, target: 1.5, unit: 'requests/s' })
  }
  if (isWanted('sight')) {
    for (const figure of await measureSight(postgres.url)) print({ ...figure, records })
  }
  print({ case: 'memory beside the database', records, unit: 'MB', value: witan.memoryMegabytes(), target: 200 })
  await witan.stop()
  await bare.stop()
  const again = await startWitan(postgres.url, 'toy', folder)
  print({ case: 'restart until the first page', records, unit: 's', value: again.startSeconds, target: 2 })
  await again.stop()
  if (isWanted(BALLOTS)) {
    const { ballots, oursSeconds, bareSeconds } = await measureBallots(
      await postgres.createDatabase(),
      folder,
      Number(values.ballots),
    )
    const [ours, theirs] = [ballots / oursSeconds, ballots / bareSeconds]
    print({ case: BALLOTS, records: ballots, ours, bare: theirs, ratio: ours / theirs, target: 0.5, unit: 'ballots/s' })
    print({ case: `${ballots} ballots, each of a session`, records: ballots, value: oursSeconds, unit: 's' })
  }
  if (isWanted(HISTORIES)) {
    for (const figure of await measureHistories(await postgres.createDatabase())) print({ ...figure, records: 1000 })
  }
  if (values.only === undefined) {
    for (const figure of await measureDemonstration(await postgres.createDatabase(), folder))
      print({ ...figure, records })
  }
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
