import { relative, resolve } from 'node:path'
import type { SourceFile } from '../architecture/source-file.ts'

/** Test files by what they need, in the order in which they run. */
export type Phases = Readonly<{
  /** Nothing but this process: all in one. */
  pure: readonly string[]
  /** Databases, servers, workers: a process for each file. Those of the whole house are the longest, and come first. */
  apart: readonly string[]
  /** A browser: the long journeys first, so that nothing waits for them in the end. */
  browser: readonly string[]
}>

const BROWSER = ['playwright-core']
const APART = [
  'pg',
  '@electric-sql/pglite',
  'fastify',
  'nodemailer',
  'node:child_process',
  'node:worker_threads',
  'node:http',
  'node:net',
]

/** A test needs what it imports, and what that imports. */
export function sortIntoPhases(files: readonly SourceFile[], chosen: readonly string[]): Phases {
  const needs = needsOf(files)
  const journeys = chosen.filter(path => path.startsWith('test/journeys/'))
  const pages = chosen.filter(path => !journeys.includes(path) && needsAny(needs(path), BROWSER))
  const browser = [...journeys, ...pages]
  const alone = chosen.filter(path => !browser.includes(path) && needsAny(needs(path), APART))
  const apart = [...alone.filter(isOfTheHouse), ...alone.filter(path => !isOfTheHouse(path))]
  return { pure: chosen.filter(path => !browser.includes(path) && !apart.includes(path)), apart, browser }
}

function isOfTheHouse(path: string): boolean {
  return path.startsWith('test/')
}

/** Does a test ask for a native PostgreSQL, so that one may be shared? */
export function needsPostgres(files: readonly SourceFile[], chosen: readonly string[]): boolean {
  const needs = needsOf(files)
  return chosen.some(path => needs(path).has('test/native-postgres.ts'))
}

function needsAny(needs: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.some(name => needs.has(name))
}

function needsOf(files: readonly SourceFile[]): (path: string) => ReadonlySet<string> {
  const byPath = new Map(files.map(file => [file.path, file]))
  return path => {
    const needs = new Set<string>()
    const open = [path]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (needs.has(next)) continue
      needs.add(next)
      open.push(...(byPath.get(next)?.imports ?? []).filter(({ isType }) => !isType).map(({ target }) => target))
    }
    return needs
  }
}

/** The test files below the paths that were named, or all. */
export function chooseTests(root: string, files: readonly SourceFile[], named: readonly string[]): readonly string[] {
  const tests = files.map(({ path }) => path).filter(path => path.endsWith('.test.ts'))
  const wanted = named.map(name => relative(root, resolve(root, name)).replaceAll('\\', '/'))
  if (wanted.length === 0) return tests
  return tests.filter(path => wanted.some(name => name === '' || path === name || path.startsWith(`${name}/`)))
}
