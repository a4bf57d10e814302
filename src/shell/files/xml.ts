import { granted, refused, type Verdict } from '../../kit/verdict.ts'

/** An element, or the text between two. Names are without their prefix; attributes keep theirs. */
export type XmlElement = Readonly<{
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlNode[]
}>
export type XmlNode = XmlElement | string

type Open = { name: string; attributes: Readonly<Record<string, string>>; children: XmlNode[] }

const DEEPEST = 200
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/!?]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads the XML of an office document into a tree: bounded in size and depth, and deaf to declarations. A document type is refused,
 * so no entity can be declared, expanded or fetched.
 */
export function parseXml(text: string, mostElements: number): Verdict<XmlElement> {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return unreadable()
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  let elements = 0
  let end = 0
  for (const token of text.matchAll(TOKEN)) {
    const parent = open.at(-1)
    if (parent === undefined) return unreadable()
    addText(parent, text.slice(end, token.index))
    end = token.index + token[0].length
    if (token[1] !== undefined) parent.children.push(token[1])
    if (token[3] === undefined) continue
    if (++elements > mostElements * 2 || open.length > DEEPEST) return tooLarge()
    if (token[2] === '/') open.pop()
    else openElement(open, parent, token)
  }
  const top = root.children.find(isElement)
  return open.length === 1 && top !== undefined ? granted(top) : unreadable()
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

export function elementsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element?.children.filter(isElement) ?? []
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return elementsOf(element).filter(child => child.name === name)
}

/** The first child by that name, then its first child by the next, and so on. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => elementsOf(at).find(child => child.name === name), element)
}

/** The attribute with this name whatever its prefix; one without a prefix comes first. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined
  const { attributes } = element
  if (Object.hasOwn(attributes, name)) return attributes[name]
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1]
}

/** All elements below this one with that name, in the order of the document. */
export function* descendantsNamed(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child
    yield* descendantsNamed(child, name)
  }
}

export function textOf(element: XmlElement | undefined): string {
  return element?.children.map(child => (isElement(child) ? textOf(child) : child)).join('') ?? ''
}

function addText(parent: Open, raw: string): void {
  if (raw !== '') parent.children.push(withoutEntities(raw))
}

function openElement(open: Open[], parent: Open, token: RegExpExecArray): void {
  const [, , , name = '', attributes = '', selfClosing] = token
  const element: Open = { name: name.slice(name.indexOf(':') + 1), attributes: attributesOf(attributes), children: [] }
  parent.children.push(element)
  if (selfClosing !== '/') open.push(element)
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {}

function attributesOf(raw: string): Readonly<Record<string, string>> {
  if (!raw.includes('=')) return NO_ATTRIBUTES
  const pairs = [...raw.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single]) => [name, double ?? single ?? ''] as const,
  )
  return Object.fromEntries(pairs.map(([name, value]) => [name, withoutEntities(value)]))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and numbered characters; any other stays as it is written. */
function withoutEntities(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (hex === undefined && decimal === undefined) return ENTITIES[name] ?? whole
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : ''
    },
  )
}

function unreadable(): Verdict<never> {
  return refused({
    reason: 'file-damaged',
    says: 'The file is damaged or not as its format asks. Open it in the program that made it, save it again and upload the new copy.',
  })
}

function tooLarge(): Verdict<never> {
  return refused({
    reason: 'document-too-large',
    says: 'The document has more parts than can be read. Split it, or save it as PDF, and upload that.',
  })
}
