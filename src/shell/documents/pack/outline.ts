import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFObject,
  type PDFRef,
  PDFString,
} from 'pdf-lib'
import type { CopiedPart } from './copy-pages.ts'
import { placesOf } from './destinations.ts'

/** A line of the bookmarks that a reader shows beside the pages. */
export type Bookmark = Readonly<{ title: string; place: readonly PDFObject[]; below: readonly Bookmark[] }>

const name = PDFName.of

/** The bookmark of a part: its title, and below it the bookmarks that its file has at its highest level. */
export function bookmarkOf(title: string, part: CopiedPart): Bookmark {
  return { title, place: topOf(part.pages[0]?.ref), below: ownBookmarks(part) }
}

/** Bookmarks, and the number that is printed on each page in place of its count (ISO 32000-1, 12.3.3 and 12.4.2). */
export function addOutline(pack: PDFDocument, bookmarks: readonly Bookmark[], labels: readonly string[]): void {
  const outlines = pack.context.nextRef()
  const { ends, count } = chain(pack, outlines, bookmarks)
  pack.context.assign(outlines, pack.context.obj({ Type: 'Outlines', Count: count, ...ends }))
  pack.catalog.set(name('Outlines'), outlines)
  pack.catalog.set(name('PageMode'), name('UseOutlines'))
  const numbers = labels.flatMap((label, index) => [index, pack.context.obj({ P: PDFString.of(label) })])
  pack.catalog.set(name('PageLabels'), pack.context.obj({ Nums: numbers }))
}

/** Bookmarks of one level, each with the one before and after it; closed, so that a reader shows this level only. */
function chain(pack: PDFDocument, parent: PDFRef, bookmarks: readonly Bookmark[]) {
  const references = bookmarks.map(() => pack.context.nextRef())
  bookmarks.forEach(({ title, place, below }, index) => {
    const [own, before, after] = [references[index], references[index - 1], references[index + 1]]
    if (own === undefined) return
    const lower = chain(pack, own, below)
    const item = {
      Title: PDFHexString.fromText(title),
      Parent: parent,
      Dest: [...place],
      ...(before === undefined ? {} : { Prev: before }),
      ...(after === undefined ? {} : { Next: after }),
      ...(lower.count === 0 ? {} : { ...lower.ends, Count: -lower.count }),
    }
    pack.context.assign(own, pack.context.obj(item))
  })
  const [first, last] = [references[0], references.at(-1)]
  return {
    count: bookmarks.length,
    ends: first === undefined || last === undefined ? {} : { First: first, Last: last },
  }
}

function ownBookmarks({ source, copier }: CopiedPart): readonly Bookmark[] {
  const placeOf = placesOf(source)
  const bookmarks: Bookmark[] = []
  const outlines = source.catalog.lookup(name('Outlines'))
  const seen = new Set<PDFObject>()
  let item = outlines instanceof PDFDict ? outlines.lookup(name('First')) : undefined
  for (; item instanceof PDFDict && !seen.has(item); item = item.lookup(name('Next'))) {
    seen.add(item)
    const title = item.lookup(name('Title'))
    const action = item.lookup(name('A'))
    const place = placeOf(item.get(name('Dest')) ?? (action instanceof PDFDict ? action.get(name('D')) : undefined))
    const isTitled = title instanceof PDFString || title instanceof PDFHexString
    if (isTitled && place !== undefined) {
      bookmarks.push({ title: title.decodeText(), place: copier.copy(place).asArray(), below: [] })
    }
  }
  return bookmarks
}

/** The top of a page, at whatever size the reader has chosen. */
export function topOf(page: PDFRef | undefined): readonly PDFObject[] {
  return page === undefined ? [] : [page, name('XYZ'), PDFNull, PDFNull, PDFNull]
}
