import { isBuiltin } from 'node:module'
import type { Import } from './imports.ts'
import { isFurtherLeft, type Layer, type Place, placeOf, ROOMS } from './place.ts'
import { type Finding, isTestFile, type SourceFile } from './source-file.ts'

/** Which layers of its own room a file may use. */
const WITHIN: Readonly<Record<Layer, readonly Layer[]>> = {
  noun: ['noun'],
  store: ['noun', 'store'],
  act: ['noun', 'store', 'act'],
  page: ['noun', 'store', 'act', 'page'],
  job: ['noun', 'store', 'act', 'job'],
  door: ['noun', 'store', 'act', 'page'],
  room: ['noun', 'store', 'act', 'page', 'job', 'door'],
}

/** Libraries that only compute: the same answer to the same question, whatever the world does. */
const PURE_PACKAGES = ['typebox', 'diff']
const PURE_PARTS_OF_NODE = ['node:crypto', 'node:util', 'node:buffer']

const SQL_PACKAGES = ['kysely', 'pg', '@electric-sql/pglite']

/** What may open rooms: everything else outside knows at most their doors. */
const OPENERS = ['src/app.ts', 'src/main.ts', 'src/cli.ts']

/** The arrows of a house, read from its imports. Tests may look wherever they need to. */
export function checkArrows(files: readonly SourceFile[]): readonly Finding[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !isTestFile(path))
    .flatMap(file => [...checkRoomName(file), ...file.imports.flatMap(found => checkImport(file.path, found))])
}

function checkRoomName({ path }: SourceFile): readonly Finding[] {
  const place = placeOf(path)
  const order: readonly string[] = ROOMS
  if (place.kind !== 'room' || order.includes(place.room)) return []
  const says = `the room ${place.room} has no place in the order of rooms; give it one in test/architecture/place.ts`
  return [{ rule: 'order', file: path, line: 1, says }]
}

function checkImport(path: string, found: Import): readonly Finding[] {
  const says = isPath(found) ? wrongPath(path, found) : wrongLibrary(path, found.specifier, found.isType)
  return says === undefined ? [] : [{ rule: 'arrow', file: path, line: found.line, says }]
}

function isPath({ specifier }: Import): boolean {
  return specifier.startsWith('.')
}

function wrongPath(path: string, { target, isType }: Import): string | undefined {
  const from = placeOf(path)
  const to = placeOf(target)
  if (to.kind === 'outside') return `${target} is no part of the product; src/ may not depend on it`
  if (isTestFile(target)) return `${target} is there for tests only; move what is needed out of it`
  if (to.kind === 'kit') return undefined
  if (from.kind === 'kit') return `the kit knows nothing of ${target}; move this out of the kit, or that into it`
  if (to.kind === 'start' || to.kind === 'command') return intoStart(path, target)
  if (from.kind === 'shell') return to.kind === 'room' ? knowsRoom(target) : undefined
  if (from.kind === 'room') return fromRoom(from, to, target, isType)
  return to.kind === 'room' ? intoRoom(path, from.kind, to, target) : undefined
}

function intoStart(path: string, target: string): string | undefined {
  const from = placeOf(path).kind
  if (from === 'start' || from === 'command') return undefined
  return `${target} is start-up; take what it knows as an argument`
}

function knowsRoom(target: string): string {
  return `the shell knows no room, and ${target} is in one; let the room offer it in its room.ts`
}

function fromRoom(
  from: Extract<Place, { kind: 'room' }>,
  to: Place,
  target: string,
  isType: boolean,
): string | undefined {
  if (to.kind === 'shell') return intoShell(from.layer, target, isType)
  if (to.kind !== 'room') return undefined
  if (to.room === from.room) return within(from.layer, to.layer, target)
  if (to.layer !== 'door') return `rooms meet only at a door; import from src/rooms/${to.room}/door.ts, not ${target}`
  if (!isFurtherLeft(to.room, from.room)) {
    return `${to.room} is no room further left than ${from.room}; let ${to.room} offer itself in its own room.ts`
  }
  if (from.layer !== 'noun' || isType) return undefined
  return `a noun takes only types from another room’s door; write “import type”, or move this to an act`
}

/** The file that knows the keeper of the record, who sees everything. */
const KEEPER_FILE = 'src/shell/database/database.ts'

function intoShell(layer: Layer, target: string, isType: boolean): string | undefined {
  if (layer === 'noun') return `a noun knows no shell, and ${target} is in it; take what is needed as an argument`
  if (layer === 'store' || isType || !target.startsWith('src/shell/database/')) return undefined
  if (layer === 'page')
    return 'a page sees what its reader may see; let an act or the store ask what it needs beyond that'
  if (target === KEEPER_FILE) return undefined
  return `only store.ts speaks to the database, and ${target} does; move this to store.ts, or import its types only`
}

function within(from: Layer, to: Layer, target: string): string | undefined {
  if (WITHIN[from].includes(to)) return undefined
  const [user, used] = [withArticle(from), withArticle(to)]
  return `${user} may not use ${used} of its room, and ${target} is one; doors use acts, acts use nouns and the store`
}

function withArticle(layer: Layer): string {
  return layer === 'act' ? 'an act' : `a ${layer}`
}

function intoRoom(
  path: string,
  kind: Place['kind'],
  to: Extract<Place, { kind: 'room' }>,
  target: string,
): string | undefined {
  if (to.layer === 'door') return undefined
  if (to.layer === 'room' && OPENERS.includes(path)) return undefined
  if (to.layer === 'noun' && kind === 'command') return undefined
  const remedy = kind === 'command' ? 'ask the running server, or use nouns only' : `use src/rooms/${to.room}/door.ts`
  return `${target} is inside a room; ${remedy}`
}

function wrongLibrary(path: string, specifier: string, isType: boolean): string | undefined {
  const place = placeOf(path)
  const name = isBuiltin(specifier) ? specifier : nameOfPackage(specifier)
  const isPure = [...PURE_PACKAGES, ...PURE_PARTS_OF_NODE].includes(name)
  if (place.kind === 'kit') return isPure ? undefined : `the kit is pure, and ${name} is not; move this to the shell`
  if (place.kind === 'shell') return undefined
  if (place.kind === 'room' && place.layer === 'noun') {
    return isPure ? undefined : `a noun is pure, and ${name} is not; move this to an act, the store or the shell`
  }
  if (place.kind === 'room' && place.layer === 'store') return undefined
  if (isType || !SQL_PACKAGES.includes(name)) return undefined
  return `only store.ts speaks SQL, and ${name} is for that; move this to a store.ts`
}

export function nameOfPackage(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
