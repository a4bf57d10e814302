import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readFiles, readTree } from './architecture/house.ts'
import { openReport } from './gate/report.ts'
import { STEPS, secondsSince, takeStep } from './gate/step.ts'
import { chooseTests, needsPostgres, type Phases, sortIntoPhases } from './gate/test-files.ts'
import { type Counts, runPhase, sumOf, summaryOf } from './gate/test-run.ts'
import { type NativePostgres, SHARED_SERVER, startPostgres } from './native-postgres.ts'

const root = join(import.meta.dirname, '..')
const began = performance.now()

/** The whole gate is to take less than this. */
const MINUTES = 10

process.exitCode = await gate(process.argv.slice(2))

/** Without paths: types, format, lint, then all tests. With paths: only the tests below them, by name. */
async function gate(paths: readonly string[]): Promise<number> {
  const missing = paths.find(path => !existsSync(resolve(root, path)))
  if (missing !== undefined) return stop(`There is no ${missing}. Name files or folders, such as src/kit.`)
  if (paths.length === 0 && !STEPS.every(step => takeStep(root, step))) return 1
  const files = readFiles(readTree(root))
  const tests = chooseTests(root, files, paths)
  if (tests.length === 0) return stop(`There are no tests below ${paths.join(', ')}.`)
  const server = needsPostgres(files, tests) ? await sharePostgres() : undefined
  if (server instanceof Error) return stop(server.message)
  try {
    const counts = sumOf(await runAll(sortIntoPhases(files, tests), paths.length > 0))
    const problem = problemWith(counts)
    if (problem !== undefined) console.log(`\n✖ The gate stops at: tests. ${problem}`)
    else if (paths.length === 0) console.log(`\n✔ All is as it should be (${secondsSince(began)}).${slowness()}`)
    console.log(summaryOf(counts, began))
    return problem === undefined ? 0 : 1
  } finally {
    await server?.stop()
  }
}

async function runAll(phases: Phases, names: boolean): Promise<readonly Counts[]> {
  const report = openReport(root, { names })
  const all: Counts[] = []
  for (const phase of ['pure', 'apart', 'browser'] as const) {
    const phaseBegan = performance.now()
    const counts = await runPhase(root, phases, phase, report)
    const sign = counts.failed + counts.cancelled === 0 ? '✔' : '✖'
    const size = `${phases[phase].length} files, ${counts.tests} tests`
    if (counts.tests > 0) console.log(`${sign} tests, ${phase}: ${size} (${secondsSince(phaseBegan)})`)
    all.push(counts)
  }
  return all
}

/** One server for all test files, each with databases of its own: ten files need not wait for ten servers. */
async function sharePostgres(): Promise<NativePostgres | Error> {
  try {
    const server = await startPostgres({ fsync: false })
    process.env[SHARED_SERVER] = server.urlOf('postgres')
    return server
  } catch (fault) {
    if (fault instanceof Error) return fault
    throw fault
  }
}

function problemWith({ tests, failed, cancelled, skipped, todo }: Counts): string | undefined {
  if (tests === 0) return 'Not one test was found.'
  if (failed + cancelled > 0)
    return `${failed + cancelled} of ${tests} tests failed; each is shown above with its place.`
  if (skipped + todo > 0)
    return `${skipped + todo} tests were left out. A test that does not run shows nothing: mend it, or remove it.`
  return undefined
}

function slowness(): string {
  const minutes = (performance.now() - began) / 60_000
  return minutes > MINUTES ? ` It took longer than the ${MINUTES} minutes that it may.` : ''
}

function stop(says: string): number {
  console.log(`✖ ${says}`)
  return 1
}
