import { PDFDict, type PDFDocument, PDFName, PDFObjectCopier, PDFPage, PDFPageLeaf } from 'pdf-lib'
import { placesOf } from './destinations.ts'

/** The pages of a part as they stand in the pack, with the file that they come from and the copier that knows what became of it. */
export type CopiedPart = Readonly<{ pages: readonly PDFPage[]; source: PDFDocument; copier: PDFObjectCopier }>

/** Puts all pages of a file at the end of the pack, with their links, also those from one page to another. */
export function copyPages(pack: PDFDocument, source: PDFDocument): CopiedPart {
  const copier = PDFObjectCopier.for(source.context, pack.context)
  spellOutLinks(source)
  const pages = source.getPages().map(page => {
    // By its reference, so that a link to the page finds this copy and makes no second one.
    const reference = copier.copy(page.ref)
    const copy = pack.context.lookup(reference)
    if (!(copy instanceof PDFPageLeaf)) throw new Error('The copy of a page is no page')
    return pack.addPage(PDFPage.of(copy, reference, pack))
  })
  return { pages, source, copier }
}

/** Names of places mean something in one file only, so each is replaced by its place. */
function spellOutLinks(source: PDFDocument): void {
  const placeOf = placesOf(source)
  for (const page of source.getPages()) {
    for (const reference of page.node.Annots()?.asArray() ?? []) {
      const annotation = source.context.lookup(reference)
      if (!(annotation instanceof PDFDict) || !annotation.has(DEST)) continue
      const place = placeOf(annotation.get(DEST))
      if (place === undefined) annotation.delete(DEST)
      else annotation.set(DEST, place)
    }
  }
}

const DEST = PDFName.of('Dest')
