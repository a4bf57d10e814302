import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { nearestOf } from './nearest.ts'
import type { Path, Problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

type Fault = Readonly<{ path: Path; says: string; remedy: string }>

/**
 * Every way in which the data of a file differs from the schema, in words. `at` is where in the file the data stands.
 *
 * It walks the schema itself, because the library stops at eight errors and tells one mistake in a choice once for each alternative.
 */
export function checkShape(schema: TSchema, data: unknown, source: YamlFile, at: Path = []): readonly Problem[] {
  if (Value.Check(schema, data)) return []
  const faults = faultsOf(schema, data, [])
  return (faults.length > 0 ? faults : [wrongValue([], data, schema)]).map(({ path, says, remedy }) => {
    const whole = [...at, ...path]
    return { file: source.file, line: source.lineOf(whole), says: `${placeOf(whole)} ${says}`, remedy }
  })
}

/** The parts of JSON Schema in which packs are described. */
type Shape = Readonly<{
  type?: string
  description?: string
  enum?: readonly string[]
  properties?: Readonly<Record<string, TSchema>>
  required?: readonly string[]
  patternProperties?: Readonly<Record<string, TSchema>>
  items?: TSchema
  minItems?: number
  anyOf?: readonly TSchema[]
  const?: unknown
}>

/** A schema is JSON Schema, of which TypeBox's type shows only what all have in common. */
function shapeOf(schema: TSchema): Shape {
  return schema as Shape
}

function faultsOf(schema: TSchema, value: unknown, path: Path): readonly Fault[] {
  const shape = shapeOf(schema)
  if (shape.anyOf) return unionFaults(schema, shape.anyOf, value, path)
  if (shape.properties && isRecord(value)) return objectFaults(shape, value, path)
  if (shape.patternProperties && isRecord(value)) return recordFaults(shape.patternProperties, value, path)
  if (shape.items && Array.isArray(value)) return listFaults(shape, shape.items, value, path)
  return Value.Check(schema, value) ? [] : [wrongValue(path, value, schema)]
}

function objectFaults(
  { properties = {}, required = [] }: Shape,
  value: Readonly<Record<string, unknown>>,
  path: Path,
): readonly Fault[] {
  const known = Object.keys(properties)
  return [
    ...required
      .filter(name => !Object.hasOwn(value, name))
      .map(name => ({ path, says: `lacks “${name}”`, remedy: `add “${name}:” with ${describe(properties[name])}` })),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
      return schema ? faultsOf(schema, inner, [...path, name]) : [unknownName([...path, name], name, known)]
    }),
  ]
}

function recordFaults(
  patterns: Readonly<Record<string, TSchema>>,
  value: Readonly<Record<string, unknown>>,
  path: Path,
): readonly Fault[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const schema = Object.entries(patterns).find(([pattern]) => new RegExp(pattern).test(name))?.[1]
    const remedy = 'write the name in lower-case words joined by hyphens'
    return schema
      ? faultsOf(schema, inner, [...path, name])
      : [{ path: [...path, name], says: 'is not a name', remedy }]
  })
}

function listFaults({ minItems = 0 }: Shape, items: TSchema, value: readonly unknown[], path: Path): readonly Fault[] {
  const few =
    value.length < minItems ? [{ path, says: 'has too few entries', remedy: `give at least ${minItems}` }] : []
  return [...few, ...value.flatMap((entry, n) => faultsOf(items, entry, [...path, n]))]
}

/** A choice among named options is judged by the option that the file names. */
function unionFaults(union: TSchema, branches: readonly TSchema[], value: unknown, path: Path): readonly Fault[] {
  if (Value.Check(union, value)) return []
  const options = branches.flatMap(branch => optionOf(branch) ?? [])
  if (options.length === 0 || !isRecord(value)) return [wrongValue(path, value, union)]
  const chosen = value['option']
  const branch = branches.find(branch => optionOf(branch) === chosen)
  if (branch) return faultsOf(branch, value, path)
  const wanted = `one of ${options.join(', ')}`
  if (chosen === undefined) return [{ path, says: 'names no option', remedy: `add “option:” with ${wanted}` }]
  return [wrongWord([...path, 'option'], chosen, options, wanted)]
}

function optionOf(branch: TSchema): string | undefined {
  const option = shapeOf(branch).properties?.['option']
  const name = option === undefined ? undefined : shapeOf(option).const
  return typeof name === 'string' ? name : undefined
}

function unknownName(path: Path, name: string, known: readonly string[]): Fault {
  const nearest = nearestOf(name, known)
  const remedy = nearest
    ? `did you mean “${nearest}”?`
    : `take it out; what may stand here: ${known.join(', ') || 'nothing'}`
  return { path, says: 'is not known here', remedy }
}

function wrongValue(path: Path, value: unknown, schema: TSchema): Fault {
  return wrongWord(path, value, shapeOf(schema).enum ?? [], describe(schema))
}

function wrongWord(path: Path, value: unknown, known: readonly string[], wanted: string): Fault {
  const nearest = typeof value === 'string' ? nearestOf(value, known) : undefined
  const remedy = nearest ? `did you mean “${nearest}”? It is to be ${wanted}` : `it is to be ${wanted}`
  return { path, says: `is ${shown(value)}`, remedy }
}

function shown(value: unknown): string {
  if (value === null) return 'empty'
  if (typeof value !== 'object') return `“${String(value)}”`
  return Array.isArray(value) ? 'a list' : 'a group of names'
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: 'a group of names, each on a line of its own',
  array: 'a list, each entry after a hyphen',
  string: 'text',
  boolean: 'true or false',
  integer: 'a whole number',
}

function describe(schema: TSchema | undefined): string {
  const { description, type = '', anyOf } = schema === undefined ? {} : shapeOf(schema)
  return description ?? TYPE_WORDS[type] ?? (anyOf ? 'a group that names its option' : 'a value')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `bodies › 2 › seats › 4 › votes`, with entries counted from 1 as people do. */
function placeOf(path: Path): string {
  return path.length === 0 ? 'the file' : path.map(step => (typeof step === 'number' ? step + 1 : step)).join(' › ')
}
