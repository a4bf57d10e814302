import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type EventData, run } from 'node:test'
import type { Report } from './report.ts'
import type { Phases } from './test-files.ts'

/** How long the tests of one file may take. */
const FILE_MINUTES = 10

export type Counts = Readonly<EventData.TestSummary['counts'] & { failed: number }>

const NOTHING: Counts = { tests: 0, suites: 0, passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0, topLevel: 0 }

/** How many processes run at once; none means in this one. */
const PROCESSES: Readonly<Record<keyof Phases, number>> = {
  pure: 0,
  // One more than there are processors: while one waits for its database, another goes on.
  apart: Math.min(4, availableParallelism() + 1),
  browser: Math.min(2, availableParallelism()),
}

/** Runs the test files of one phase, tells the report what happens, and counts. */
export async function runPhase(root: string, phases: Phases, phase: keyof Phases, report: Report): Promise<Counts> {
  const files = phases[phase].map(path => join(root, path))
  if (files.length === 0) return NOTHING
  const concurrency = PROCESSES[phase]
  const apart = { concurrency, timeout: FILE_MINUTES * 60_000, execArgv: ['--disable-warning=ExperimentalWarning'] }
  const events = run({ files, ...(concurrency === 0 ? { isolation: 'none' } : apart) })
  let counts: Counts | undefined
  events.on('test:start', report.started).on('test:pass', report.passed).on('test:fail', report.failed)
  events.on('test:stdout', report.wrote).on('test:stderr', report.wrote)
  events.on('test:summary', summary => {
    if (summary.file === undefined) counts = withFailed(summary.counts)
    else report.fileEnded(summary.file, summary)
  })
  await once(events.resume(), 'end')
  if (counts === undefined) throw new Error(`the tests of the phase “${phase}” ended without a count`)
  return counts
}

/** The types of Node’s events do not name those that failed. */
function withFailed(counts: EventData.TestSummary['counts']): Counts {
  const { tests, passed, cancelled, skipped, todo } = counts
  return { ...counts, failed: tests - passed - cancelled - skipped - todo }
}

export function sumOf(all: readonly Counts[]): Counts {
  const sum = { ...NOTHING }
  for (const counts of all) {
    for (const [name, count] of Object.entries(counts)) sum[name as keyof Counts] += count // Entries forget their keys.
  }
  return sum
}

/** The closing summary of Node’s own runner. */
export function summaryOf({ tests, suites, passed, failed, cancelled, skipped, todo }: Counts, began: number): string {
  const lines = {
    tests,
    suites,
    pass: passed,
    fail: failed,
    cancelled,
    skipped,
    todo,
    duration_ms: performance.now() - began,
  }
  return Object.entries(lines)
    .map(([name, value]) => `ℹ ${name} ${value}`)
    .join('\n')
}
