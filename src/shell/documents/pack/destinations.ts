import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from 'pdf-lib'

type Places = ReadonlyMap<string, PDFArray>

/** Finds the page and position that a destination of this file means, by name or not (ISO 32000-1, 12.3.2). */
export function placesOf(file: PDFDocument): (destination: PDFObject | undefined) => PDFArray | undefined {
  const pages = new Set<unknown>(file.getPages().map(page => page.ref))
  let named: Places | undefined
  return destination => {
    const name = nameIn(file.context.lookup(destination))
    if (name !== undefined) named ??= namedPlaces(file)
    const place = name === undefined ? arrayIn(file, destination) : named?.get(name)
    return place !== undefined && pages.has(place.get(0)) ? place : undefined
  }
}

function nameIn(object: PDFObject | undefined): string | undefined {
  const isName = object instanceof PDFName || object instanceof PDFString || object instanceof PDFHexString
  return isName ? object.decodeText() : undefined
}

/** A place stands by itself, or as the `D` of a dictionary. */
function arrayIn(file: PDFDocument, object: PDFObject | undefined): PDFArray | undefined {
  const found = file.context.lookup(object)
  const place = found instanceof PDFDict ? found.lookup(PDFName.of('D')) : found
  return place instanceof PDFArray && place.size() > 1 ? place : undefined
}

/** Older files have a dictionary of names, newer ones a tree. */
function namedPlaces(file: PDFDocument): Places {
  const places = new Map<string, PDFArray>()
  const keep = (name: string | undefined, object: PDFObject | undefined): void => {
    const place = arrayIn(file, object)
    if (name !== undefined && place !== undefined) places.set(name, place)
  }
  const old = file.catalog.lookup(PDFName.of('Dests'))
  if (old instanceof PDFDict) for (const [name, object] of old.entries()) keep(name.decodeText(), object)
  const names = file.catalog.lookup(PDFName.of('Names'))
  for (const [name, object] of treeEntries(names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined)) {
    keep(nameIn(name), object)
  }
  return places
}

/** The pairs of a name tree or number tree in their order (ISO 32000-1, 7.9.6 and 7.9.7); a branch that leads back to itself once only. */
export function* treeEntries(
  node: PDFObject | undefined,
  leaves: 'Names' | 'Nums' = 'Names',
  seen = new Set<PDFObject>(),
): Generator<readonly [PDFObject, PDFObject]> {
  if (!(node instanceof PDFDict) || seen.has(node)) return
  seen.add(node)
  const pairs = node.lookup(PDFName.of(leaves))
  for (let index = 0; pairs instanceof PDFArray && index + 1 < pairs.size(); index += 2) {
    const key = pairs.lookup(index)
    if (key !== undefined) yield [key, pairs.get(index + 1)]
  }
  const kids = node.lookup(PDFName.of('Kids'))
  for (let index = 0; kids instanceof PDFArray && index < kids.size(); index++) {
    yield* treeEntries(kids.lookup(index), leaves, seen)
  }
}
