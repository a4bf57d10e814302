import type { TSchema } from 'typebox'
import type { TLocalizedValidationError } from 'typebox/error'
import { Value } from 'typebox/value'
import { nearestOf } from './nearest.ts'
import type { Path, Problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

type Fault = Readonly<{ path: Path; says: string; remedy: string }>

/** Every way in which the data of a file differs from the schema, in words. `at` is where in the file the data stands. */
export function checkShape(schema: TSchema, data: unknown, source: YamlFile, at: Path = []): readonly Problem[] {
  if (Value.Check(schema, data)) return []
  return faultsOf(schema, data).map(({ path, says, remedy }) => {
    const whole = [...at, ...path]
    return { file: source.file, line: source.lineOf(whole), says: `${placeOf(whole)} ${says}`, remedy }
  })
}

function faultsOf(schema: TSchema, data: unknown): readonly Fault[] {
  const errors = Value.Errors(schema, data)
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf')
  const inUnion = ({ schemaPath }: TLocalizedValidationError): boolean => schemaPath.includes('/anyOf/')
  return [
    ...errors
      .filter(error => !inUnion(error) && error.keyword !== 'anyOf')
      .flatMap(error => narrate(schema, data, error)),
    ...outermost(unions).flatMap(({ schemaPath, instancePath }) =>
      unionFaults(schemaAt(schema, schemaPath), data, instancePath),
    ),
  ]
}

/** Of unions within unions only the outer one: it tells of the inner one itself. */
function outermost(unions: readonly TLocalizedValidationError[]): readonly TLocalizedValidationError[] {
  return unions.filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'))
}

/** A union of named options is judged by the option that the file chose, so that one mistake is told once. */
function unionFaults(union: TSchema, data: unknown, instancePath: string): readonly Fault[] {
  const path = pathOf(instancePath)
  const value = valueAt(data, path)
  const branches = branchesOf(union)
  const options = branches.flatMap(branch => optionOf(branch) ?? [])
  if (options.length === 0) return [wrongValue(path, value, describe(union))]
  const chosen = isRecord(value) ? value['option'] : undefined
  const branch = branches.find(branch => optionOf(branch) === chosen)
  if (branch) return faultsOf(branch, value).map(fault => ({ ...fault, path: [...path, ...fault.path] }))
  if (chosen === undefined)
    return [{ path, says: 'names no option', remedy: `add “option:” with one of ${options.join(', ')}` }]
  return [wrongValue([...path, 'option'], chosen, `one of ${options.join(', ')}`, options)]
}

function narrate(schema: TSchema, data: unknown, error: TLocalizedValidationError): readonly Fault[] {
  const path = pathOf(error.instancePath)
  switch (error.keyword) {
    case 'boolean':
      return [] // told by additionalProperties, which names the intruder
    case 'additionalProperties':
      return error.params.additionalProperties.map(name => unknownName(schemaAt(schema, error.schemaPath), path, name))
    case 'required':
      return error.params.requiredProperties.map(name => missingName(schemaAt(schema, error.schemaPath), path, name))
    case 'enum':
      return [
        wrongValue(
          path,
          valueAt(data, path),
          `one of ${error.params.allowedValues.join(', ')}`,
          error.params.allowedValues.map(String),
        ),
      ]
    case 'minItems':
      return [{ path, says: 'has too few entries', remedy: `give at least ${error.params.limit}` }]
    default:
      return [wrongValue(path, valueAt(data, path), describe(schemaAt(schema, error.schemaPath)))]
  }
}

function unknownName(schema: TSchema, path: Path, name: string): Fault {
  const known = Object.keys(propertiesOf(schema))
  const nearest = nearestOf(name, known)
  const hint =
    known.length === 0
      ? 'names here are lower-case words joined by hyphens'
      : `what may stand here: ${known.join(', ')}`
  return {
    path: [...path, name],
    says: 'is not known here',
    remedy: nearest ? `did you mean “${nearest}”?` : `take it out; ${hint}`,
  }
}

function missingName(schema: TSchema, path: Path, name: string): Fault {
  const wanted = propertiesOf(schema)[name]
  return {
    path,
    says: `lacks “${name}”`,
    remedy: `add “${name}:” with ${wanted === undefined ? 'a value' : describe(wanted)}`,
  }
}

function wrongValue(path: Path, value: unknown, wanted: string, known: readonly string[] = []): Fault {
  const nearest = typeof value === 'string' ? nearestOf(value, known) : undefined
  const shown =
    typeof value === 'object'
      ? Array.isArray(value)
        ? 'a list'
        : value === null
          ? 'empty'
          : 'a group of names'
      : `“${String(value)}”`
  return {
    path,
    says: `is ${shown}`,
    remedy: nearest ? `did you mean “${nearest}”? It is to be ${wanted}` : `it is to be ${wanted}`,
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: 'a group of names, each on a line of its own',
  array: 'a list, each entry after a hyphen',
  string: 'text',
  boolean: 'true or false',
  integer: 'a whole number',
}

/** What a schema wants, in words; what stands in a schema beside its type is JSON and untyped. */
function describe(schema: TSchema): string {
  const { description, type, enum: words } = schema as { description?: string; type?: string; enum?: readonly string[] }
  return (
    description ?? (words ? `one of ${words.join(', ')}` : (TYPE_WORDS[type ?? ''] ?? 'a group that names its option'))
  )
}

function propertiesOf(schema: TSchema): Readonly<Record<string, TSchema>> {
  return (schema as { properties?: Record<string, TSchema> }).properties ?? {} // an object schema has them, by JSON Schema
}

function branchesOf(schema: TSchema): readonly TSchema[] {
  return (schema as { anyOf?: TSchema[] }).anyOf ?? [] // a union has them, by JSON Schema
}

function optionOf(branch: TSchema): string | undefined {
  const option = propertiesOf(branch)['option'] as { const?: string } | undefined // a literal's value stands in `const`
  return option?.const
}

function schemaAt(schema: TSchema, schemaPath: string): TSchema {
  const steps = pathOf(schemaPath.replace(/^#/, ''))
  const found = steps.reduce<unknown>(
    (at, step) => (isRecord(at) || Array.isArray(at) ? Reflect.get(at, step) : undefined),
    schema,
  )
  return isRecord(found) ? found : {}
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (isRecord(at) || Array.isArray(at) ? Reflect.get(at, step) : undefined),
    data,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A JSON pointer as keys and indexes. */
function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(step => (/^\d+$/.test(step) ? Number(step) : step))
}

/** `bodies › 1 › seats › 3 › votes`, with entries counted from 1 as people do. */
function placeOf(path: Path): string {
  return path.length === 0 ? 'the file' : path.map(step => (typeof step === 'number' ? step + 1 : step)).join(' › ')
}
