import { escape, escapeShown, isAddress, isKeptAsTyped, Markup, safeAddress } from './markup.ts'
import type { Html } from './html.ts'

/** `true` writes the name alone; `false`, `null` and `undefined` leave it out; `''` is written as an empty value. */
export type AttributeValue = string | number | boolean | undefined | null

export type Attributes = Readonly<Record<string, AttributeValue>>

/**
 * The attributes of a tag, to be put right after its name or after another attribute: html`<input${attributes({ id, disabled: true })}>`.
 *
 * Throws a TypeError for a name that is not one, or that would hold code (`onclick`, `style`).
 */
export function attributes(first: Attributes | undefined, ...further: readonly (Attributes | undefined)[]): Html {
  // Object.assign cannot say what it returns for a list of any length; all its members are Attributes.
  const all = further.length === 0 ? (first ?? {}) : (Object.assign({}, first, ...further) as Attributes)
  let printed = ''
  for (const name in all) printed += printAttribute(name, all[name])
  return new Markup(printed, true)
}

/** The classes that are given, with a blank between them: `classNames('a', isOpen && 'b')`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(name => name !== undefined && name !== false && name !== '').join(' ')
}

function printAttribute(name: string, value: AttributeValue): string {
  if (!checked.has(name)) checkName(name)
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return ` ${name}`
  const words = String(value)
  const printed = isKeptAsTyped(name) ? escape(isAddress(name) ? safeAddress(words) : words) : escapeShown(words)
  return ` ${name}="${printed}"`
}

// Names come from our source and are few, so each is looked at once.
const checked = new Set<string>()

function checkName(name: string): void {
  if (!/^[a-z][a-z0-9_.:-]*$/i.test(name) || /^(on|style$|srcdoc$)/i.test(name)) {
    throw new TypeError(`Not an attribute that may be written here: ${name}`)
  }
  if (checked.size < MOST_NAMES) checked.add(name)
}

const MOST_NAMES = 1000
