import {
  beginMarkedContent,
  endMarkedContent,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFString,
} from 'pdf-lib'
import { copyPages } from './copy-pages.ts'

/** What may be kept of a page: what it shows and how it is tagged. Not scripts, comments, thumbnails or names of its authors. */
const PAGE_KEYS = new Set(
  'Type Parent Resources Contents MediaBox CropBox Rotate UserUnit Group Annots StructParents Tabs'.split(' '),
)

/** What may be kept of a mark on a page, again without its author, its script and its fields. */
const MARK_KEYS = new Set('Type Subtype Rect AP AS F BS Border C IC QuadPoints StructParent'.split(' '))

const MARKS = new Set(
  'FreeText Highlight Underline Squiggly StrikeOut Line Square Circle Polygon PolyLine Stamp Ink Caret Widget'.split(
    ' ',
  ),
)

/** In points: five metres, the most that a viewer need show (ISO 32000-1, annex C.2). */
const LARGEST = 14_400

export type Upload = Readonly<{ isReadable: true; pdf: PDFDocument }> | Readonly<{ isReadable: false; why: string }>

/** A PDF that somebody sent, made safe to put in a pack, or why it cannot be put there. Never throws for what is in it. */
export async function readUpload(bytes: Uint8Array): Promise<Upload> {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const pages = pdf.getPages()
    if (pages.length === 0) return { isReadable: false, why: 'it has no pages' }
    for (const page of pages) makeSafe(pdf, page)
    await tryOut(pdf)
    return { isReadable: true, pdf }
  } catch (error) {
    // The library throws for whatever is wrong with a file; its errors have no class of their own that could be asked for.
    const isLocked = error instanceof Error && /is encrypted/.test(error.message)
    return { isReadable: false, why: isLocked ? 'it is protected with a password' : 'it is damaged or incomplete' }
  }
}

function makeSafe(pdf: PDFDocument, page: PDFPage): void {
  keepOnly(page.node, PAGE_KEYS)
  const { width, height } = page.getCropBox()
  if (!(Math.min(width, height) > 1 && Math.max(width, height) <= LARGEST))
    throw new Error('A page without a possible size')
  const annotations = page.node.Annots()?.asArray() ?? []
  const kept = annotations.filter(reference => {
    const annotation = pdf.context.lookup(reference)
    return annotation instanceof PDFDict && isKept(annotation)
  })
  page.node.set(PDFName.of('Annots'), pdf.context.obj(kept))
}

function isKept(annotation: PDFDict): boolean {
  const subtype = annotation.lookup(PDFName.of('Subtype'))
  const name = subtype instanceof PDFName ? subtype.decodeText() : ''
  if (name === 'Link') return keepLink(annotation)
  keepOnly(annotation, MARKS.has(name) ? MARK_KEYS : new Set())
  return MARKS.has(name)
}

/** A link to an address on the web stays, as does one within the file; whatever else it would do is dropped. */
function keepLink(link: PDFDict): boolean {
  const action = link.lookup(PDFName.of('A'))
  const [type, uri] = action instanceof PDFDict ? ['S', 'URI'].map(key => action.lookup(PDFName.of(key))) : []
  const address = uri instanceof PDFString ? uri.decodeText() : ''
  const isWeb = type === PDFName.of('URI') && /^(https?|mailto):/i.test(address)
  const isWithin = link.has(PDFName.of('Dest')) || type === PDFName.of('GoTo')
  if (!isWeb && !isWithin) {
    keepOnly(link, new Set())
    return false
  }
  const target = action instanceof PDFDict && !isWeb ? action.get(PDFName.of('D')) : undefined
  if (target !== undefined) link.set(PDFName.of('Dest'), target)
  keepOnly(link, new Set([...MARK_KEYS, 'Contents', isWeb ? 'A' : 'Dest']))
  if (isWeb && action instanceof PDFDict) keepOnly(action, new Set(['Type', 'S', 'URI']))
  return true
}

function keepOnly(dictionary: PDFDict, keys: ReadonlySet<string>): void {
  for (const key of dictionary.keys()) if (!keys.has(key.decodeText())) dictionary.delete(key)
}

/** What cannot be copied and drawn on here would otherwise stop in the middle of the pack. */
async function tryOut(pdf: PDFDocument): Promise<void> {
  const trial = await PDFDocument.create({ updateMetadata: false })
  for (const page of copyPages(trial, pdf).pages) page.pushOperators(beginMarkedContent('Artifact'), endMarkedContent())
  const copier = PDFObjectCopier.for(pdf.context, trial.context)
  const tags = pdf.catalog.get(PDFName.of('StructTreeRoot'))
  if (tags !== undefined) copier.copy(tags)
}
