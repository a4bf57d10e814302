import { posix } from 'node:path'
import type { Tree } from '../architecture/house.ts'
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
