/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | Readonly<{ [name: string]: Json }>

/** How many lists and objects may stand inside one another. */
export const DEPTH_LIMIT = 100

/** Thrown for a value that has no canonical form. `path` says where in it: `input.votes[3]`. */
export class NotEncodable extends Error {
  readonly path: string

  constructor(path: string, problem: string) {
    super(`${path === '' ? 'The value' : path} ${problem}`)
    this.path = path
  }
}

/** The canonical form of a value as UTF-8. Throws NotEncodable. */
export function encodeCanonical(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalText(value))
}

/**
 * The one way to write a value down (RFC 8785, JSON Canonicalization Scheme): no white space, names sorted by UTF-16 code
 * units, numbers as ECMAScript writes them, strings neither normalised nor escaped further than they must be.
 *
 * Throws NotEncodable for what JSON cannot say alike everywhere: undefined, NaN, infinities, half a surrogate pair, objects
 * of a class, and anything deeper than DEPTH_LIMIT.
 */
export function canonicalText(value: unknown): string {
  return textOf(value, [])
}

type Path = (string | number)[]

function textOf(value: unknown, path: Path): string {
  switch (typeof value) {
    case 'string':
      return stringText(value, path)
    case 'number':
      return numberText(value, path)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      if (path.length >= DEPTH_LIMIT) throw notEncodable(path, `lies deeper than ${DEPTH_LIMIT} levels.`)
      return Array.isArray(value) ? listText(value, path) : objectText(value, path)
    default:
      throw notEncodable(path, `is ${typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`}.`)
  }
}

/** JSON.stringify escapes exactly what RFC 8785, section 3.2.2.2, asks for. */
function stringText(text: string, path: Path): string {
  if (PLAIN.test(text)) return `"${text}"`
  if (!text.isWellFormed()) throw notEncodable(path, 'holds half a surrogate pair, which UTF-8 cannot write.')
  return JSON.stringify(text)
}

/** ASCII without quotation marks, backslashes and control characters: most of all strings, and nothing to escape. */
const PLAIN = /^[ !#-[\]-~]*$/

/** String() writes -0 as 0, and every other number as RFC 8785, section 3.2.2.3, does. */
function numberText(number: number, path: Path): string {
  if (!Number.isFinite(number)) throw notEncodable(path, `is ${number}, which is no number in JSON.`)
  return String(number)
}

function listText(list: readonly unknown[], path: Path): string {
  const texts: string[] = []
  for (let index = 0; index < list.length; index += 1) {
    path.push(index)
    texts.push(textOf(list[index], path))
    path.pop()
  }
  return `[${texts.join(',')}]`
}

function objectText(object: object, path: Path): string {
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) throw notEncodable(path, 'is an object of a class.')
  // Any object may be asked for any name; what stands there is looked at again.
  const members = object as Readonly<Record<string, unknown>>
  let texts = ''
  // Without a comparison of its own, sort goes by UTF-16 code units.
  for (const name of Object.keys(members).sort()) {
    path.push(name)
    texts += `${texts === '' ? '' : ','}${stringText(name, path)}:${textOf(members[name], path)}`
    path.pop()
  }
  return `{${texts}}`
}

function notEncodable(path: Path, problem: string): NotEncodable {
  const steps = path.slice(0, 10).map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`))
  return new NotEncodable(`${steps.join('').replace(/^\./, '')}${path.length > 10 ? ' …' : ''}`, problem)
}
