import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib'

/** An element of a structure tree. Its id is what cells of a table call their headers by. */
export type TagElement = Readonly<{ reference: PDFRef; element: PDFDict; id?: Id }>
type Id = PDFString | PDFHexString

const name = PDFName.of

/** These elements and all below them, each once. */
export function elementsBelow(context: PDFContext, tops: readonly PDFRef[]): readonly TagElement[] {
  const found = new Map<PDFRef, TagElement>()
  const waiting: PDFObject[] = [...tops]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!(next instanceof PDFRef) || found.has(next)) continue
    const element = context.lookup(next)
    if (!(element instanceof PDFDict) || !element.has(name('S'))) continue
    const id = element.lookup(name('ID'))
    found.set(next, { reference: next, element, ...(isId(id) ? { id } : {}) })
    waiting.push(...listOf(context, element.get(name('K'))))
  }
  return [...found.values()]
}

/** Only references: a kid that stands in its parent directly is a piece of content. */
export function listOf(context: PDFContext, object: PDFObject | undefined): readonly PDFRef[] {
  const list = context.lookup(object)
  const kids = list instanceof PDFArray ? list.asArray() : [object]
  return kids.filter(kid => kid instanceof PDFRef)
}

/** Files number their ids alike, so that each gets the number of its part before it. */
export function renameIds(context: PDFContext, elements: readonly TagElement[], prefix: string): void {
  const renamed = (id: PDFObject): PDFObject => (isId(id) ? PDFString.of(prefix + plain(id)) : id)
  for (const { element, id } of elements) {
    if (id !== undefined) element.set(name('ID'), renamed(id))
    const attributes = element.lookup(name('A'))
    const each = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
    for (const one of each) {
      const dictionary = context.lookup(one)
      const headers = dictionary instanceof PDFDict ? dictionary.lookup(name('Headers')) : undefined
      if (dictionary instanceof PDFDict && headers instanceof PDFArray) {
        dictionary.set(name('Headers'), context.obj(headers.asArray().map(renamed)))
      }
    }
  }
}

export function compareIds(a: Readonly<{ id: Id }>, b: Readonly<{ id: Id }>): number {
  return plain(a.id) < plain(b.id) ? -1 : 1
}

function isId(object: PDFObject | undefined): object is Id {
  return object instanceof PDFString || object instanceof PDFHexString
}

/** As letters and figures that need no escape in a string of PDF. */
function plain(id: Id): string {
  return Buffer.from(id.asBytes())
    .toString('latin1')
    .replace(/[^\w.-]/g, character => `_${character.charCodeAt(0)}_`)
}
