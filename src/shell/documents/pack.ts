import { PDFDocument } from 'pdf-lib'
import type { Document } from './document.ts'
import { frontOf, linkContents } from './pack/contents-page.ts'
import { type CopiedPart, copyPages } from './pack/copy-pages.ts'
import { describePack } from './pack/describe-pack.ts'
import { type Issue, issueOf } from './pack/issue.ts'
import { mergeLayers } from './pack/merge-layers.ts'
import { mergeTags } from './pack/merge-tags.ts'
import { addOutline, bookmarkOf } from './pack/outline.ts'
import { FRONT, type Pack, type PackEntry } from './pack/pack-part.ts'
import { compareLabels, type PageLabel, writeLabel } from './pack/page-label.ts'
import { type PrintedPart, printPart } from './pack/print-part.ts'
import { type Stamp, stampPages } from './pack/stamp-pages.ts'
import { readyToPrint } from './ready.ts'
import { printPdf } from './to-pdf.ts'

export type { Pack, PackEntry, PackPart } from './pack/pack-part.ts'

/**
 * One PDF for the reader: cover and contents, then every part, with numbers of its own on every page, links and bookmarks.
 * Keep the contents, and hand them in with the next issue: no page that stays then changes its number. A file that cannot be
 * read becomes a page that says so. Throws if two parts have the same key, or if Typst is not installed for this platform.
 */
export async function assemblePack(pack: Pack): Promise<{ pdf: Uint8Array; contents: readonly PackEntry[] }> {
  const { cover, issue, front, printed } = await printedAll(pack)
  const pdf = await bind({ ...pack, cover }, issue, [front, ...printed])
  return { pdf, contents: issue.entries }
}

/** The contents that `assemblePack` would give, without the pack. */
export async function contentsOfPack(pack: Pack): Promise<readonly PackEntry[]> {
  return (await printedAll(pack)).issue.entries
}

async function printedAll(pack: Pack) {
  const keys = [FRONT, ...pack.parts.map(({ key }) => key)]
  if (new Set(keys).size < keys.length)
    throw new Error(`The keys of the parts of a pack must differ, also from "${FRONT}"`)
  const cover = readyToPrint(pack.cover)
  const printed: PrintedPart[] = []
  for (const part of pack.parts) printed.push(await printPart(part, cover))
  return { cover, printed, ...(await printFront({ ...pack, cover }, printed)) }
}

/** The list of contents says on which page each part begins, which depends on how many pages the list itself has. */
async function printFront(pack: Pack, printed: readonly PrintedPart[]): Promise<{ issue: Issue; front: PrintedPart }> {
  const parts = pack.parts.map((part, index) => ({ part, pages: printed[index]?.pdf.getPageCount() ?? 0 }))
  const tryWith = async (pages: number): Promise<{ issue: Issue; front: PrintedPart }> => {
    const issue = issueOf({ title: pack.cover.title, pages }, parts, pack.previous)
    const bytes = await printPdf(frontOf(pack.cover, pack.parts, issue))
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    return pdf.getPageCount() <= pages ? { issue, front: { pdf } } : tryWith(pdf.getPageCount())
  }
  return tryWith(1)
}

/** Where a part stands in the pack: pages are bound in the order of their numbers. */
type Place = Readonly<{ part: PrintedPart; index: number; title: string; labels: readonly PageLabel[] }>

async function bind(pack: Pack, issue: Issue, printed: readonly PrintedPart[]): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false })
  const titled = [{ key: FRONT, title: pack.cover.title }, ...pack.parts]
  const places = printed.map((part, index): Place => {
    const { key = '', title = '' } = titled[index] ?? {}
    return { part, index, title, labels: issue.numbered.get(key)?.labels ?? [] }
  })
  const bound = places
    .toSorted((a, b) => compareFirst(a, b))
    .map(place => ({ place, copied: copyPages(file, place.part.pdf) }))
  const stamps = bound.flatMap(({ place, copied }) => stampsOf(pack, place, copied))
  await stampPages(file, stamps)
  const inOrder = bound.toSorted((a, b) => a.place.index - b.place.index)
  const [front, ...targets] = inOrder.map(({ place, copied }) => ({
    title: place.title,
    pages: copied.pages,
    page: copied.pages[0],
  }))
  linkContents(file, front?.pages ?? [], targets)
  addOutline(
    file,
    inOrder.map(({ place, copied }) => bookmarkOf(place.title, copied)),
    stamps.map(({ label }) => label),
  )
  const copies = bound.map(({ copied }) => copied)
  mergeTags(file, copies)
  mergeLayers(file, copies)
  describePack(file, pack.cover)
  return file.save({ updateFieldAppearances: false })
}

function compareFirst(a: Place, b: Place): number {
  const [first, second] = [a.labels[0], b.labels[0]]
  return first === undefined || second === undefined ? 0 : compareLabels(first, second)
}

function stampsOf({ cover, watermark }: Pack, { part, title, labels }: Place, { pages }: CopiedPart): readonly Stamp[] {
  return pages.map((page, index) => {
    const number = labels[index]
    const label = number === undefined ? '' : writeLabel(number)
    return {
      page,
      label,
      left: title === cover.title ? '' : citationOf(cover),
      right: `Pack page ${label}`,
      ...(watermark === undefined ? {} : { watermark }),
      ...(part.unmarked === undefined ? {} : { strip: part.unmarked }),
    }
  })
}

function citationOf({ reference, title, version }: Document): string {
  return [reference ?? title, version].filter(words => words !== undefined).join(' – ')
}
