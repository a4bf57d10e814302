import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TSchema } from 'typebox'
import { Demonstration } from '../../kit/pack/demonstration.ts'
import { checkShape } from './check-shape.ts'
import { nearestOf } from './nearest.ts'
import type { Path, Problem } from './problem.ts'
import { readYamlFile, type YamlFile } from './yaml-file.ts'

/** A section, or the piece of a list that one file has; `offset` entries stand before it in other files. */
type Piece = Readonly<{ source: YamlFile; data: unknown; offset: number }>
type Pieces = Map<string, readonly Piece[]>

export type ReadDemonstration = Readonly<{
  demonstration: Demonstration | undefined
  problems: readonly Problem[]
  /** The file and line of a place in the whole. */
  placeOf: (path: Path) => Readonly<{ file: string; line: number }>
}>

const SECTIONS = Object.keys(Demonstration.properties)

/** Reads the files of a demonstration's folder as one. `demonstration` is there only if all are well formed. */
export function readDemonstration(folder: string): ReadDemonstration {
  const pieces: Pieces = new Map()
  const files = yamlFilesOf(folder).map(file => readYamlFile(file))
  const problems = [
    ...files.flatMap(file => file.problems),
    ...files.flatMap(file => takePieces(file, pieces)),
    ...(files.some(file => file.problems.length > 0) ? [] : missingSections(folder, pieces)),
    ...[...pieces].flatMap(([name, list]) =>
      list.flatMap(({ source, data }) => checkShape(schemaOf(name), data, source, [name])),
    ),
  ]
  const placeOf = (path: Path): Readonly<{ file: string; line: number }> => place(pieces, folder, path)
  if (problems.length > 0) return { demonstration: undefined, problems, placeOf }
  // Every section is there and has passed the schema of its own, which together are the schema of the whole.
  const demonstration = Object.fromEntries([...pieces].map(([name, list]) => [name, joined(list)])) as Demonstration
  return { demonstration, problems, placeOf }
}

function yamlFilesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => join(folder, name))
}

function takePieces(source: YamlFile, pieces: Pieces): readonly Problem[] {
  if (source.problems.length > 0) return []
  const { file, data } = source
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return [{ file, line: 1, says: 'the file is empty or a list', remedy: `begin with one of ${SECTIONS.join(', ')}` }]
  }
  return Object.entries(data).flatMap(([name, piece]) => {
    const here = { file, line: source.lineOf([name]) }
    const before = pieces.get(name) ?? []
    const [first] = before
    if (!SECTIONS.includes(name)) {
      const nearest = nearestOf(name, SECTIONS)
      const remedy = nearest
        ? `did you mean “${nearest}”?`
        : `at the top of a file stands one of ${SECTIONS.join(', ')}`
      return [{ ...here, says: `“${name}” is not known here`, remedy }]
    }
    if (first && !(Array.isArray(first.data) && Array.isArray(piece))) {
      return [{ ...here, says: `“${name}” stands in ${first.source.file} already`, remedy: 'put the two together' }]
    }
    pieces.set(name, [...before, { source, data: piece, offset: joinedLength(before) }])
    return []
  })
}

function missingSections(folder: string, pieces: Pieces): readonly Problem[] {
  return SECTIONS.filter(name => !pieces.has(name)).map(name => ({
    file: folder,
    line: 1,
    says: `no file here says “${name}:”`,
    remedy: `add it, for instance in ${name.toLowerCase()}.yaml; an empty list is “${name}: []”`,
  }))
}

function joined(list: readonly Piece[]): unknown {
  const [first] = list
  return Array.isArray(first?.data) ? list.flatMap(({ data }) => data) : first?.data
}

function joinedLength(list: readonly Piece[]): number {
  return list.reduce((sum, { data }) => sum + (Array.isArray(data) ? data.length : 0), 0)
}

function place(pieces: Pieces, folder: string, path: Path): Readonly<{ file: string; line: number }> {
  const [name, entry, ...rest] = path
  const list = pieces.get(String(name)) ?? []
  const piece = typeof entry === 'number' ? list.findLast(({ offset }) => offset <= entry) : list[0]
  if (name === undefined || piece === undefined) return { file: folder, line: 1 }
  const local = typeof entry === 'number' ? entry - piece.offset : entry
  const { source } = piece
  return { file: source.file, line: source.lineOf(local === undefined ? [name] : [name, local, ...rest]) }
}

function schemaOf(name: string): TSchema {
  // Only names that stand in SECTIONS, which are the keys of the properties, are taken.
  return Demonstration.properties[name as keyof typeof Demonstration.properties]
}
