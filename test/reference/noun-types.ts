import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { readTree, type Tree } from '../architecture/house.ts'
import { isTestFile } from '../architecture/source-file.ts'
import { placeOf } from '../architecture/place.ts'

/** An exported type of a noun at the top of a room. */
export type NounType = Readonly<{ path: string; name: string }>

export function listNounTypes(tree: Tree): readonly NounType[] {
  return Object.entries(tree).flatMap(([path, text]) => {
    const place = placeOf(path)
    const isNoun =
      place.kind === 'room' && place.layer === 'noun' && path === `src/rooms/${place.room}/${posix.basename(path)}`
    if (!isNoun || isTestFile(path)) return []
    return [...text.matchAll(/^export type (\w+)/gm)].map(([, name = '']) => ({ path, name }))
  })
}

/** Types that a row of the glossary names in its last column, before the file in which they stand. */
export function typesInGlossary(glossary: string): readonly NounType[] {
  const rows = [...glossary.matchAll(/^\|.*\| ((?:`\w+`(?: and | in ))*)\[[^\]]*\]\(\.\.\/([^)]+)\) \|$/gm)]
  return rows.flatMap(([, names = '', path = '']) => {
    return [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => ({ path, name }))
  })
}

/**
 * Exported types of nouns that are no words of the trade: parts of another type, answers of a function, what a function asks for. `npm run
 * reference` puts those that are new on this list; what is a word that people use goes into the glossary, and is then off the list.
 */
export type InternalTypes = Readonly<Record<string, readonly string[]>>

const root = join(import.meta.dirname, '../..')
export const INTERNAL_PATH = 'test/reference/internal-types.json'

export function internalTypes(): InternalTypes {
  // Only `npm run reference` writes this file, from a value of this type.
  return JSON.parse(readFileSync(join(root, INTERNAL_PATH), 'utf8')) as InternalTypes
}

/** The list as it should be: whatever the glossary does not name. */
export function findInternalTypes(): InternalTypes {
  const told = new Set(typesInGlossary(readFileSync(join(root, 'docs/glossary.md'), 'utf8')).map(keyOf))
  const types = listNounTypes(readTree(root)).filter(type => !told.has(keyOf(type)))
  return Object.fromEntries(
    [...Map.groupBy(types, ({ path }) => path)].map(([path, all]) => [path, all.map(({ name }) => name)]),
  )
}

export function keyOf({ path, name }: NounType): string {
  return `${name} in ${path}`
}
