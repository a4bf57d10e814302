import { createHash } from 'node:crypto'
import { type Static, type TEnum, type TObject, type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import { oneOf } from '../../kit/pack/plain-values.ts'
import { granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'

/** A file as it was sent. */
export type SentFile = Readonly<{ field: string; name: string; bytes: Uint8Array }>

/** Fields that every form may carry, besides its own. */
const ENVELOPE = ['_key', '_version'] as const

export type FormInput<Fields extends TObject> = Readonly<{
  fields: Static<Fields>
  /** The version that the form was made from. */
  version: number | undefined
  files: readonly SentFile[]
}>

/** One line of text, without control characters. */
export function line(maximum = 200) {
  return Type.String({ maxLength: maximum, pattern: '^[^\\u0000-\\u001f\\u007f]*$' })
}

/** The identifier of a record. */
export function identifier() {
  return Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
}

/** A date as `YYYY-MM-DD`; whether there is such a day, the act says. */
export function dateText() {
  return Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
}

/** Text of several lines. */
export function prose(maximum = 20_000) {
  return Type.String({ maxLength: maximum, pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$' })
}

export function choice<const Words extends readonly string[]>(words: Words): TEnum<[...Words]> {
  return oneOf(words)
}

/** A box that was ticked sends its value, one that was not sends nothing. */
export function ticked() {
  return Type.Optional(line(20))
}

/** Several of one name; one alone arrives as text. */
export function several(item: TSchema = line()) {
  return Type.Optional(Type.Array(item, { maxItems: 500 }))
}

/**
 * Reads what was sent by the schema of the form. Text is trimmed at its ends, its line ends are made alike, and halves of characters that
 * no database keeps show as U+FFFD; a field that the form does not have is refused, so that nobody sets what no form offers.
 */
export function readForm<Fields extends TObject>(
  schema: Fields,
  sent: unknown,
  files: readonly SentFile[],
): Verdict<FormInput<Fields>> {
  if (sent !== undefined && (typeof sent !== 'object' || sent === null || Array.isArray(sent)))
    return refused(notAForm())
  const entries = Object.entries(sent ?? {}).map(([name, value]) => [name, tidied(schema, name, value)] as const)
  const own = Object.fromEntries(entries.filter(([name, value]) => !isEnvelope(name) && value !== undefined))
  const version = versionIn(Object.fromEntries(entries)['_version'])
  const refusals = [...refusalsOf(schema, own), ...(version.ok ? [] : version.refusals)]
  if (!version.ok || refusals.length > 0) return refused(...refusals)
  // Checked against the schema two lines above.
  return granted({ fields: own as Static<Fields>, version: version.value, files })
}

/**
 * A version that cannot be read is refused: taken as none, it would let a stale save through. Null, as a page tells it where nothing was kept yet,
 * is before the first: it is refused where something has been kept since.
 */
function versionIn(sent: unknown): Verdict<number | undefined> {
  if (sent === undefined || sent === '') return granted(undefined)
  if (sent === null) return granted(0)
  const version = typeof sent === 'string' || typeof sent === 'number' ? Number(sent) : Number.NaN
  return Number.isSafeInteger(version) && version > 0
    ? granted(version)
    : refused({ reason: 'not-a-version', says: 'What the form was made from cannot be told. Load the page again.' })
}

function isEnvelope(name: string): boolean {
  return ENVELOPE.some(own => own === name)
}

function tidied(schema: TObject, name: string, value: unknown): unknown {
  const wanted = schema.properties[name]
  const tidyOne = (one: unknown): unknown =>
    typeof one === 'string' ? one.toWellFormed().replaceAll(/\r\n?/g, '\n').trim() : one
  const isList = wanted !== undefined && 'items' in wanted
  if (Array.isArray(value)) return value.map(tidyOne)
  const tidy = tidyOne(value)
  if (isList) return tidy === '' ? undefined : [tidy]
  // An optional field left empty was not filled in.
  return tidy === '' && wanted !== undefined && Type.IsOptional(wanted) ? undefined : tidy
}

function refusalsOf(schema: TObject, own: Readonly<Record<string, unknown>>): readonly Refusal[] {
  const unknown = Object.keys(own).filter(name => !Object.hasOwn(schema.properties, name))
  const stray = unknown.slice(0, 5).map(name => ({
    reason: 'no-such-field',
    says: `This form has no field called ${name.slice(0, 40)}. Leave it out.`,
  }))
  const known = Object.fromEntries(Object.entries(own).filter(([name]) => !unknown.includes(name)))
  const wrong = Object.entries(schema.properties).flatMap(([name, wanted]) => {
    const isMissing = !Object.hasOwn(known, name)
    if (isMissing) return Type.IsOptional(wanted) ? [] : [missing(name)]
    return Value.Check(wanted, known[name]) ? [] : [misfit(name, wanted, known[name])]
  })
  return [...stray, ...wrong]
}

function missing(field: string): Refusal {
  return { reason: 'field-missing', says: `Fill in ${inWords(field)}.`, field }
}

function misfit(field: string, wanted: TSchema, value: unknown): Refusal {
  const longest = 'maxLength' in wanted ? Number(wanted.maxLength) : undefined
  if (typeof value === 'string' && longest !== undefined && value.length > longest) {
    return {
      reason: 'too-long',
      says: `Shorten ${inWords(field)} to ${longest} characters; it has ${value.length}.`,
      field,
    }
  }
  return {
    reason: 'not-in-form',
    says: `What was entered as ${inWords(field)} cannot be read. Choose or write it again.`,
    field,
  }
}

function inWords(field: string): string {
  return `the ${field
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase()}`
}

function notAForm(): Refusal {
  return { reason: 'not-a-form', says: 'Send the fields of the form, each by its name.' }
}

/** The same for the same request: what a key may be used for again. */
export function digestOfRequest(path: string, sent: unknown, files: readonly SentFile[]): string {
  const { _key, ...rest } = (sent ?? {}) as Readonly<Record<string, unknown>>
  const hash = createHash('sha256').update(path).update('\0').update(JSON.stringify(rest))
  for (const file of files) hash.update('\0').update(file.name).update('\0').update(file.bytes)
  return hash.digest('hex')
}
