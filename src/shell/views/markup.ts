/** Text that may stand in a page as it is. Only this folder makes it, so that nothing gets into a page unescaped. */
export class Markup {
  readonly #text: string
  /** True if it is the attributes of a tag, false if it is what stands between tags. */
  readonly isAttributes: boolean
  /** What it asks its reader for, so that whoever shows it need not read its text to know that. */
  readonly asks: readonly Asked[]

  constructor(text: string, isAttributes = false, asks: readonly Asked[] = ASKS_NOTHING) {
    this.#text = text
    this.isAttributes = isAttributes
    this.asks = asks
  }

  toString(): string {
    return this.#text
  }
}

/** A box for words, with those that stand in it. */
export type Box = Readonly<{ kind: 'box'; name: string; text: string }>

/** What a piece of a page asks for: words in a box, a form to be sent, a button outside of it that sends it elsewhere, a comparison of two texts. */
export type Asked =
  | Box
  | Readonly<{
      kind: 'form'
      id: string | undefined
      action: string
      version: number | undefined
      boxes: readonly Box[]
    }>
  | Readonly<{ kind: 'press'; form: string; action: string }>
  | Readonly<{ kind: 'comparison' }>

const ASKS_NOTHING: readonly Asked[] = []

/**
 * Text without any meaning to HTML, in content and in quoted attributes alike.
 *
 * Control characters, which HTML forbids, show as U+FFFD; tab and the ends of lines stay.
 */
export function escape(text: string): string {
  return UNSAFE.test(text) ? text.replace(EVERY_UNSAFE, character => ENTITIES[character] ?? '\ufffd') : text
}

/** The same for words that are shown: what would turn the words around it shows as U+FFFD. What somebody is to go on typing keeps it. */
export function escapeShown(text: string): string {
  return escape(withoutOverrides(text))
}

/** The embeddings, overrides and isolates of the Unicode Bidirectional Algorithm (UAX #9, section 2) show as U+FFFD. */
export function withoutOverrides(words: string): string {
  return OVERRIDE.test(words) ? words.replace(EVERY_OVERRIDE, '\ufffd') : words
}

/** Is the attribute shown to nobody as it is: what a box holds to be typed on, and addresses? */
export function isKeptAsTyped(attribute: string): boolean {
  return attribute.toLowerCase() === 'value' || isAddress(attribute)
}

/** An address that may be followed. One of another scheme, such as `javascript:`, becomes one that leads nowhere. */
export function safeAddress(address: string): string {
  // Browsers skip blanks and control characters in a scheme, so they are skipped here too.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(BLANKS, ''))?.[1]?.toLowerCase()
  return scheme === undefined || SAFE_SCHEMES.includes(scheme) ? address : '#unsafe-address'
}

/** Does an attribute of this name hold an address? */
export function isAddress(attribute: string): boolean {
  return ADDRESS_ATTRIBUTES.has(attribute) || ADDRESS_ATTRIBUTES.has(attribute.toLowerCase())
}

const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set(['href', 'src', 'action', 'formaction', 'cite', 'poster'])

const SAFE_SCHEMES: readonly string[] = ['http', 'https', 'mailto', 'tel']
const BLANKS = /[\u0000-\u0020\u007f-\u00a0]/g
const UNSAFE = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
const EVERY_UNSAFE = new RegExp(UNSAFE.source, 'g')
const OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/
const EVERY_OVERRIDE = new RegExp(OVERRIDE.source, 'g')
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
