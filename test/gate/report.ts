import { relative } from 'node:path'
import type { EventData } from 'node:test'
import { inspect } from 'node:util'

/** Prints what happens as it happens: each file that ends, each test that fails or is left out, and with `names` each test that passes. */
export type Report = Readonly<{
  started(test: EventData.TestStart): void
  passed(test: EventData.TestPass): void
  failed(test: EventData.TestFail): void
  /** What the process of a file wrote. */
  wrote(output: EventData.TestStdout | EventData.TestStderr): void
  fileEnded(file: string, summary: EventData.TestSummary): void
}>

export function openReport(root: string, { names }: Readonly<{ names: boolean }>): Report {
  const chains = new Map<string, string>()
  const chainOf = (test: EventData.TestPass): string => chains.get(keyOf(test, test.testId)) ?? test.name
  const place = (path: string): string => relative(root, path)
  return {
    started: test => {
      const parent = chains.get(keyOf(test, test.parentId))
      chains.set(keyOf(test, test.testId), parent === undefined ? test.name : `${parent} > ${test.name}`)
    },
    passed: test => {
      const isLeftOut = test.skip !== undefined || test.todo !== undefined
      if (isLeftOut) console.log(`  – ${chainOf(test)}: left out`)
      else if (names && test.details.type !== 'suite')
        console.log(`  ✔ ${chainOf(test)}${inSeconds(test.details.duration_ms)}`)
    },
    failed: test => {
      if (isOnlyOfParts(test)) return
      const at = test.file === undefined ? '' : `\n    at ${place(test.file)}:${test.line}`
      console.log(`\n  ✖ ${chainOf(test)}${at}\n${indent(reasonOf(test))}\n`)
    },
    wrote: ({ message }) => void process.stdout.write(message),
    fileEnded: (file, { counts, duration_ms: milliseconds, success }) => {
      console.log(
        `  ${success ? '✔' : '✖'} ${place(file)}: ${counts.tests} tests (${(milliseconds / 1000).toFixed(1)} s)`,
      )
    },
  }
}

/** How long a test took, if one would wonder. */
function inSeconds(milliseconds: number): string {
  return milliseconds < 1000 ? '' : ` (${(milliseconds / 1000).toFixed(1)} s)`
}

/** Tests are numbered in each process, and a process has one file that it began with. */
function keyOf(test: object, id: number | undefined): string {
  return `${'entryFile' in test ? test.entryFile : ''} ${id}`
}

/** A suite fails with its tests, which have been told of. */
function isOnlyOfParts({ details }: EventData.TestFail): boolean {
  return 'failureType' in details.error && details.error.failureType === 'subtestsFailed'
}

function reasonOf({ details }: EventData.TestFail): string {
  const reason = details.error.cause ?? details.error
  const isClaim = reason instanceof Error && 'code' in reason && reason.code === 'ERR_ASSERTION'
  const text = String(isClaim ? reason.stack : typeof reason === 'string' ? reason : inspect(reason, { depth: 4 }))
  return text.replace(/^ *at .*node:internal\/.*\n/gm, '')
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ')
}
