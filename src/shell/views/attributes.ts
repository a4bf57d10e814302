import { ADDRESS_ATTRIBUTES, escape, Markup, safeAddress } from './markup.ts'
import type { Html } from './html.ts'

/** `true` writes the name alone; `false`, `null` and `undefined` leave it out; `''` is written as an empty value. */
export type AttributeValue = string | number | boolean | undefined | null

export type Attributes = Readonly<Record<string, AttributeValue>>

/**
 * The attributes of a tag, to be put right after its name or after another attribute: html`<input${attributes({ id, disabled: true })}>`.
 *
 * Throws a TypeError for a name that is not one, or that would hold code (`onclick`, `style`).
 */
export function attributes(...all: readonly (Attributes | undefined)[]): Html {
  // Object.assign cannot say what it returns for a list of any length; all its members are Attributes.
  const merged = Object.assign({}, ...all) as Attributes
  return new Markup(Object.entries(merged).map(printAttribute).join(''), true)
}

/** The classes that are given, with a blank between them: `classNames('a', isOpen && 'b')`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(name => name !== undefined && name !== false && name !== '').join(' ')
}

function printAttribute([name, value]: readonly [string, AttributeValue]): string {
  if (!/^[a-z][a-z0-9_.:-]*$/i.test(name) || /^(on|style$|srcdoc$)/i.test(name)) {
    throw new TypeError(`Not an attribute that may be written here: ${name}`)
  }
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return ` ${name}`
  const printed = ADDRESS_ATTRIBUTES.includes(name.toLowerCase()) ? safeAddress(String(value)) : String(value)
  return ` ${name}="${escape(printed)}"`
}
