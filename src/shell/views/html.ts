import { type Asked, escape, escapeShown, isAddress, isKeptAsTyped, Markup, safeAddress } from './markup.ts'
import { type Hole, listHoles } from './template-holes.ts'

/** A piece of a page that is known to be safe: made by `html`, `attributes` or `raw`, and by nothing else. */
export type Html = Markup

/** What may be put into a page: `undefined`, `null` and `false` print nothing, a list prints its members one after another. */
export type Value = string | number | Html | readonly Value[] | undefined | null | false

/** The words of a label, a heading, a cell: plain text is escaped, Html stands as it is. */
export type Content = string | number | Html

/**
 * Escapes every value by the place where it stands. Throws a TypeError if it stands where escaping does not help: in a script or style, in an
 * unquoted attribute, in the name of a tag (but `<h${2}>` may be).
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const holes = listHoles(strings)
  let page = strings[0] ?? ''
  holes.forEach((hole, index) => {
    page += printAt(hole, values[index]) + (strings[index + 1] ?? '')
  })
  return new Markup(page, false, askedBy(values))
}

/** The same piece, which asks for this: said by whoever makes a box or a form, and gathered by `html`. */
export function asking(piece: Html, asks: readonly Asked[]): Html {
  return new Markup(text(piece), false, asks)
}

/**
 * Text that is HTML already and is not escaped. Only for text that this project wrote or sanitised: whoever calls it says in a comment why the
 * text can be trusted.
 */
export function raw(trusted: string): Html {
  return new Markup(trusted)
}

/** The text of a piece of a page, to be sent or compared. */
export function text(piece: Html): string {
  return piece.toString()
}

/** Is there anything to print? */
export function isPrinted(value: Value): boolean {
  return print(value) !== ''
}

function askedBy(values: readonly Value[]): readonly Asked[] | undefined {
  let asked: Asked[] | undefined
  for (const value of values) {
    if (typeof value !== 'object' || value === null) continue
    const more = value instanceof Markup ? value.asks : askedBy(value)
    if (more !== undefined && more.length > 0) (asked ??= []).push(...more)
  }
  return asked
}

function printAt(hole: Hole, value: Value): string {
  switch (hole.place) {
    case 'content':
      return print(value)
    case 'typed':
      return typeof value === 'string' ? escape(value) : print(value)
    case 'attribute':
      return printAttribute(hole.name, hole.isStart, value)
    case 'tag':
      if (value === undefined || value === null || value === false || value === '') return ''
      if (value instanceof Markup && value.isAttributes) return value.toString()
      throw new TypeError('Only attributes() may stand inside a tag')
    case 'heading-level':
      if (typeof value === 'number' && value >= 1 && value <= 6) return String(value)
      throw new TypeError(`There is no heading of level ${String(value)}`)
  }
}

function print(value: Value): string {
  if (typeof value === 'string') return escapeShown(value)
  if (value === undefined || value === null || value === false) return ''
  if (typeof value === 'number') return String(value)
  if (value instanceof Markup) {
    if (value.isAttributes) throw new TypeError('attributes() belongs inside a tag')
    return value.toString()
  }
  let printed = ''
  for (const member of value) printed += print(member)
  return printed
}

function printAttribute(name: string, isStart: boolean, value: Value): string {
  if (value instanceof Markup || Array.isArray(value)) {
    throw new TypeError(`The attribute ${name} takes text, not a piece of a page`)
  }
  const printed = value === undefined || value === null || value === false ? '' : String(value)
  if (!isKeptAsTyped(name)) return escapeShown(printed)
  return escape(isStart && isAddress(name) ? safeAddress(printed) : printed)
}
