import { type TObject, type TSchema, Type } from 'typebox'
import { dateText, identifier, line } from '../../src/shell/web/form-input.ts'

/** The fields of a form, each in a few words; in brackets what may be left out. */
export function fieldsInWords(fields: TObject): readonly string[] {
  const names = Object.keys(fields.properties)
  return Object.entries(fields.properties).flatMap(([name, schema]) => {
    if (isBoxOfDate(names, name)) return []
    const isDate = names.includes(`${name}-day`)
    const field = `\`${name}\`: ${isDate ? 'date' : kindInWords(schema)}`
    return Type.IsOptional(schema) && !isDate ? [`(${field})`] : [field]
  })
}

/** A date is asked for by one name, or by three that begin with it. */
function isBoxOfDate(names: readonly string[], name: string): boolean {
  const [, whole = ''] = /^(.+)-(?:day|month|year)$/.exec(name) ?? []
  return whole !== '' && names.includes(whole)
}

const IDENTIFIER = patternOf(identifier())
const DATE = patternOf(dateText())
const LINE = patternOf(line())

function kindInWords(schema: TSchema): string {
  const choices = choicesOf(schema)
  if (choices.length > 0) return choices.map(choice => `“${choice}”`).join(' or ')
  if ('items' in schema) return `several: ${kindInWords(schema.items as TSchema)}` // A schema with items has a schema there.
  const pattern = patternOf(schema)
  if (pattern === IDENTIFIER) return 'identifier'
  if (pattern === DATE) return 'date'
  const most = 'maxLength' in schema ? ` ${String(schema.maxLength)}` : ''
  if (pattern === LINE) return `line${most}`
  return `text${most}`
}

function patternOf(schema: TSchema): string | undefined {
  return 'pattern' in schema ? String(schema.pattern) : undefined
}

/** Of an enumeration, or of a union of single values. */
function choicesOf(schema: TSchema): readonly string[] {
  if ('enum' in schema && Array.isArray(schema.enum)) return schema.enum.map(String)
  if ('const' in schema) return [String(schema.const)]
  if ('anyOf' in schema && Array.isArray(schema.anyOf)) return schema.anyOf.flatMap(choicesOf)
  return []
}
