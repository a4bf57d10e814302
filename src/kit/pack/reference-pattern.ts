/**
 * Human references, both ways. A pattern is text with fields in braces:
 *
 * - `{number}` a whole number; `{number:4}` the same, filled with zeros to at least four digits;
 * - `{day}`, `{month}`, `{year}` of a date, always in two, two and four digits;
 * - `{series}` the prefix of a body's meetings: letters;
 * - `{meeting}` or any other name in the table of patterns: a whole reference of that kind.
 *
 * With `meeting: "{series}{number}"` and `action: "{meeting}/{number:2}"`, action 6 of meeting AB12 is `AB12/06`.
 */
export type ReferencePatterns = Readonly<Record<string, string>>
export type ReferenceFields = Readonly<Record<string, string | number>>
export type FoundReference = Readonly<{ kind: string; text: string; index: number; fields: ReferenceFields }>

export type PatternProblem = Readonly<{ says: string; remedy: string }>

type Part = Readonly<{ literal: string } | { field: string; width: number; is: FieldSort }>
type FieldSort = 'number' | 'calendar' | 'series' | 'reference'

/** The reference of this kind with these fields, or a fault if a field is missing or of the wrong sort. */
export function formatReference(patterns: ReferencePatterns, kind: string, fields: ReferenceFields): string {
  return partsOf(patterns, kind)
    .map(part => ('literal' in part ? part.literal : formatField(part, fields[part.field])))
    .join('')
}

/** The fields of a text that is exactly a reference of this kind as `formatReference` writes it, otherwise undefined. */
export function parseReference(patterns: ReferencePatterns, kind: string, text: string): ReferenceFields | undefined {
  const match = new RegExp(`^${sourceOf(patterns, kind)}$`).exec(text)
  if (match === null) return undefined
  const fields = fieldsOf(patterns, kind, match)
  return formatReference(patterns, kind, fields) === text ? fields : undefined
}

/** Every reference of these kinds that stands in a text as a word of its own; where two overlap, the longer. In order of place. */
export function findReferences(
  patterns: ReferencePatterns,
  kinds: readonly string[],
  text: string,
): readonly FoundReference[] {
  const found = kinds.flatMap(kind => findOfKind(patterns, kind, text))
  const covered = (a: FoundReference): boolean =>
    found.some(
      b => b.text.length > a.text.length && b.index <= a.index && a.index + a.text.length <= b.index + b.text.length,
    )
  return found.filter(reference => !covered(reference)).sort((a, b) => a.index - b.index)
}

/** The names of the fields of a pattern, in order. */
export function fieldNamesOf(pattern: string): readonly string[] {
  return [...pattern.matchAll(FIELD)].map(([, name = '']) => name)
}

/** What is wrong with a pattern; empty if nothing. */
export function problemsOfPattern(patterns: ReferencePatterns, kind: string): readonly PatternProblem[] {
  const pattern = patterns[kind] ?? ''
  const fields = fieldNamesOf(pattern)
  const problem = (isWrong: boolean, says: string, remedy: string): readonly PatternProblem[] =>
    isWrong ? [{ says: `“${pattern}” ${says}`, remedy }] : []
  return [
    ...problem(
      /[{}]/.test(pattern.replaceAll(FIELD, '')),
      'has a brace that is not part of a field',
      'write a field as {number} or {number:2}',
    ),
    ...problem(
      fields.length === 0,
      'has no field, so that every reference would be the same',
      'add one, such as {number}',
    ),
    ...problem(new Set(fields).size < fields.length, 'names a field twice', 'name each once'),
    ...problem(hasRunningNumbers(pattern), 'has two numbers side by side', 'put a sign between them'),
    ...problem(
      leadsBackToItself(patterns, kind, [kind]),
      'contains itself',
      `take out the field that leads back to ${kind}`,
    ),
  ]
}

function hasRunningNumbers(pattern: string): boolean {
  const joined = pattern.replaceAll(/\{(series|day|month|year)\}/g, '')
  return /\}\{/.test(joined)
}

const CALENDAR_WIDTHS: Readonly<Record<string, number>> = { day: 2, month: 2, year: 4 }

const FIELD = /\{([a-z]+)(?::([1-9]))?\}/g

function partsOf(patterns: ReferencePatterns, kind: string): readonly Part[] {
  const pattern = patterns[kind]
  if (pattern === undefined) throw new Error(`There is no pattern for a reference of kind ${kind}.`)
  const parts: Part[] = []
  let end = 0
  for (const match of pattern.matchAll(FIELD)) {
    const [whole, field = '', width = '1'] = match
    parts.push(
      { literal: pattern.slice(end, match.index) },
      { field, width: CALENDAR_WIDTHS[field] ?? Number(width), is: sortOf(patterns, field) },
    )
    end = match.index + whole.length
  }
  return [...parts, { literal: pattern.slice(end) }]
}

function sortOf(patterns: ReferencePatterns, field: string): FieldSort {
  if (field === 'series') return 'series'
  if (Object.hasOwn(CALENDAR_WIDTHS, field)) return 'calendar'
  return Object.hasOwn(patterns, field) ? 'reference' : 'number'
}

function formatField(part: Exclude<Part, { literal: string }>, value: string | number | undefined): string {
  if (value === undefined) throw new Error(`The reference needs a ${part.field}.`)
  if (part.is === 'series' || part.is === 'reference') return String(value)
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new Error(`The ${part.field} of a reference is a whole number, not ${value}.`)
  }
  return String(value).padStart(part.width, '0')
}

/** A regular expression in which each field of the pattern itself is a named group. */
function sourceOf(patterns: ReferencePatterns, kind: string, named = true): string {
  const source = (part: Part): string => {
    if ('literal' in part) return escaped(part.literal)
    const inner = part.is === 'reference' ? sourceOf(patterns, part.field, false) : simpleSource(part)
    return named ? `(?<${part.field}>${inner})` : `(?:${inner})`
  }
  return partsOf(patterns, kind).map(source).join('')
}

function simpleSource(part: Exclude<Part, { literal: string }>): string {
  if (part.is === 'series') return '[A-Z][A-Za-z]*'
  return part.is === 'calendar' ? `\\d{${part.width}}` : `\\d{${part.width},15}`
}

function escaped(literal: string): string {
  return literal.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function fieldsOf(patterns: ReferencePatterns, kind: string, match: RegExpExecArray): ReferenceFields {
  const fields = partsOf(patterns, kind).flatMap(part => {
    if ('literal' in part) return []
    const text = match.groups?.[part.field] ?? ''
    return [[part.field, part.is === 'number' || part.is === 'calendar' ? Number(text) : text] as const]
  })
  return Object.fromEntries(fields)
}

function findOfKind(patterns: ReferencePatterns, kind: string, text: string): readonly FoundReference[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${sourceOf(patterns, kind)}(?![\\p{L}\\p{N}])`, 'gu')
  return [...text.matchAll(pattern)].flatMap(match => {
    const fields = parseReference(patterns, kind, match[0])
    return fields === undefined ? [] : [{ kind, text: match[0], index: match.index, fields }]
  })
}

function leadsBackToItself(patterns: ReferencePatterns, kind: string, path: readonly string[]): boolean {
  return fieldNamesOf(patterns[kind] ?? '').some(
    name =>
      Object.hasOwn(patterns, name) && (path.includes(name) || leadsBackToItself(patterns, name, [...path, name])),
  )
}
