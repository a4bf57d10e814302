import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Route } from '../../src/shell/web/doors.ts'
import type { Learnt } from './crawl.ts'
import { comparable } from './comparable.ts'
import type { Credentials, Persona } from './persona.ts'
import type { SecretWorld } from './secret-world.ts'

/**
 * Who gets what at every address of the router: a row for each, by an address that is closed to the public if one was found. A row says which
 * personas are answered by which status; an act is asked with a field that its form does not have, so that nothing is done.
 */
export const MATRIX_FILE = join(import.meta.dirname, 'access-matrix.txt')

export type Known = Readonly<{ persona: Persona; learnt: Learnt; credentials: Credentials }>

export function readMatrix(): ReadonlyMap<string, string> {
  const lines = readFileSync(MATRIX_FILE, 'utf8').split('\n')
  return new Map(lines.flatMap(line => (line.includes(' | ') ? [splitRow(line)] : [])))
}

export function writeMatrix(rows: ReadonlyMap<string, string>): void {
  const lines = [...rows].map(([name, says]) => `${name} | ${says}`)
  writeFileSync(MATRIX_FILE, `${HEAD}\n${lines.join('\n')}\n`)
}

const HEAD =
  '# Made by the leak test with WITAN_WRITE_MATRIX=1. Read each change of a row: it is a change of who gets what.\n'

function splitRow(line: string): readonly [string, string] {
  const at = line.indexOf(' | ')
  return [line.slice(0, at), line.slice(at + 3)]
}

/** The rows as they are, of those who are known; the first of them is the public. */
export async function matrixOf(world: SecretWorld, known: readonly Known[]): Promise<ReadonlyMap<string, string>> {
  const rows = new Map<string, string>()
  const addresses = addressesOf(known)
  const routes = world.web.routes().toSorted(byName)
  const paths = new Set(routes.map(({ path }) => path))
  for (const route of routes) {
    const sample = sampleFor(route.path, addresses, paths)
    rows.set(`${route.method} ${route.path}`, await row(world, route, sample, known))
  }
  return rows
}

function byName(a: Route, b: Route): number {
  return a.path.localeCompare(b.path) || a.method.localeCompare(b.method)
}

type Addresses = Readonly<{ open: readonly string[]; closed: readonly string[] }>

/** What the public is answered, and what only others are. */
function addressesOf(all: readonly Known[]): Addresses {
  const isFound = (learnt: Learnt | undefined, name: string) => learnt?.get(name)?.status === 200
  const first = all[0]?.learnt
  const paths = new Map<string, string>()
  for (const { learnt } of all)
    for (const [name, { url, status }] of learnt) if (status === 200) paths.set(name, url.split('?')[0] ?? url)
  const names = [...paths.keys()].sort()
  const urls = (wanted: boolean) => [
    ...new Set(names.filter(name => isFound(first, name) === wanted).map(name => paths.get(name) ?? '')),
  ]
  const open = urls(true)
  return { open, closed: urls(false).filter(url => !open.includes(url)) }
}

/**
 * In English:
 * - the address itself, or the longest below which it stands: `/papers/:a/notes` by a paper that is there, and not by an address with a word there;
 * - where there is none, what others begin with: `/records/:record/grants` by a record whose sight is shown;
 * - of two, that which is closed to the public: it says more.
 */
function sampleFor(path: string, { open, closed }: Addresses, paths: ReadonlySet<string>): string {
  if (!path.includes(':') && open.includes(path)) return path
  const parts = path.split('/')
  for (const end of ['$', '(?=/|$)'])
    for (let length = parts.length; length > 2; length--) {
      const prefix = parts.slice(0, length)
      const pattern = new RegExp(`^${prefix.map(partPattern).join('/')}${end}`)
      const begun = [...closed, ...open].flatMap(url => pattern.exec(url) ?? [])
      const found = begun.find(url => !isOfAnother(url, prefix.join('/'), paths))
      if (found !== undefined)
        return [found, ...parts.slice(length).map(part => (part.startsWith(':') ? 'unknown' : part))].join('/')
    }
  return unknownAt(path)
}

/** The router takes the address with more words and fewer places to fill in. */
function isOfAnother(url: string, path: string, paths: ReadonlySet<string>): boolean {
  const places = (one: string) => one.split('/').filter(part => part.startsWith(':')).length
  const fits = [...paths].filter(other => new RegExp(`^${other.split('/').map(partPattern).join('/')}$`).test(url))
  return fits.some(other => places(other) < places(path))
}

function partPattern(part: string): string {
  return part.startsWith(':') ? '[^/]+' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function unknownAt(path: string): string {
  return path.replaceAll(/:\w+/g, 'unknown')
}

async function row(world: SecretWorld, { method, path }: Route, url: string, known: readonly Known[]): Promise<string> {
  const statuses = await Promise.all(
    known.map(async ({ persona, learnt, credentials }): Promise<readonly [number, string]> => {
      const already = method === 'GET' ? learnt.get(comparable(url))?.status : undefined
      const asked = method === 'GET' ? statusOf : tried
      return [already ?? (await asked(world, url, credentials)), persona.name]
    }),
  )
  const groups = Map.groupBy(statuses, ([status]) => status)
  if (groups.size === 1 && groups.has(404)) return `404 all${reasonFor(path, url)}`
  return [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([status, those]) =>
      those.length === known.length ? `${status} all` : `${status} ${those.map(([, name]) => name).join(', ')}`,
    )
    .join('; ')
}

/** Why nobody finds anything there: the sample has no such thing, or the world is not one in which there is. */
function reasonFor(path: string, url: string): string {
  const parts = url.split('/')
  const wanting = path.split('/').filter((part, n) => part.startsWith(':') && parts[n] === 'unknown')
  if (wanting.length > 0) return `, as for any ${wanting.join(' and ')} that is not there`
  const said = EXPECTED.find(([of]) => of.test(path))
  return said === undefined ? '' : `, ${said[1]}`
}

/** What is 404 for all of these personas by right. */
const EXPECTED: readonly (readonly [RegExp, string])[] = [
  [/single-sign-on/, 'since this world has no other directory'],
  [/^\/consultations\/.*responses?$/, 'since both consultations have closed by then'],
  [/^\/elections\/.*\/result$/, 'since no result has been declared'],
  [/minutes\/(amendment|differences)$/, 'since these minutes have not been published'],
  [/^\/papers\/.*\/(edit|appendices\/new)$/, 'since what has been issued is not edited'],
  [/^\/papers\/:a\/:b\/:c\/paper\.pdf$/, 'since an appendix goes out with its paper'],
]

async function statusOf(world: SecretWorld, url: string, credentials: Credentials): Promise<number> {
  return (await world.server.inject({ url, ...credentials })).statusCode
}

async function tried(world: SecretWorld, url: string, { cookies, headers }: Credentials): Promise<number> {
  const accept = { accept: 'application/json', ...headers }
  const payload = { nothingOfTheKind: 'x' }
  return (await world.server.inject({ method: 'POST', url, payload, cookies, headers: accept })).statusCode
}
