import { beginMarkedContent, degrees, endMarkedContent, type PDFDocument, type PDFPage } from 'pdf-lib'
import type { Marking } from '../document.ts'
import { inputOf } from '../to-pdf.ts'
import { typeset } from '../typst.ts'

/** What is laid over one page. */
export type Stamp = Readonly<{
  page: PDFPage
  label: string
  left: string
  right: string
  watermark?: string
  /** For a page that is not ours, and so bears no marking: it is made longer by a strip for the stamp, so that nothing is covered. */
  strip?: Readonly<{ classification: Marking; externalMarking?: string }>
}>

/** In points. */
const STRIP = 26

/** Writes the number, and where needed the marking and the reader, on every page. */
export async function stampPages(pack: PDFDocument, stamps: readonly Stamp[]): Promise<void> {
  const sizes = stamps.map(({ page, strip }) => sizeOf(page, strip === undefined ? 0 : STRIP))
  const values = stamps.map(({ left, right, watermark, strip }, index) => ({
    left,
    right,
    watermark,
    width: sizes[index]?.width,
    height: sizes[index]?.height,
    ...strip,
    ...(strip === undefined ? {} : { strip: STRIP }),
  }))
  const overlay = typeset('stamps.typ', { stamps: inputOf(values) }, { pdfTags: false })
  const printed = await pack.embedPdf(
    overlay,
    stamps.map((_, index) => index),
  )
  stamps.forEach(({ page }, index) => {
    const [size, stamp] = [sizes[index], printed[index]]
    if (size === undefined || stamp === undefined) return
    page.pushOperators(beginMarkedContent('Artifact'))
    page.drawPage(stamp, { x: size.x, y: size.y, rotate: degrees(size.angle) })
    page.pushOperators(endMarkedContent())
  })
}

/** As it is seen: its size, and where its lower left corner is and how it is turned by its own measure. */
type Size = Readonly<{ width: number; height: number; x: number; y: number; angle: number }>

/** Cuts the page to what is seen of it, longer at its foot by so many points. */
function sizeOf(page: PDFPage, longer: number): Size {
  const angle = ((page.getRotation().angle % 360) + 360) % 360
  const box = page.getCropBox()
  const grown = {
    x: box.x - (angle === 270 ? longer : 0),
    y: box.y - (angle === 0 ? longer : 0),
    width: box.width + (angle === 90 || angle === 270 ? longer : 0),
    height: box.height + (angle === 0 || angle === 180 ? longer : 0),
  }
  page.setMediaBox(grown.x, grown.y, grown.width, grown.height)
  page.setCropBox(grown.x, grown.y, grown.width, grown.height)
  const [right, top] = [grown.x + grown.width, grown.y + grown.height]
  const turned = { width: grown.height, height: grown.width, angle }
  switch (angle) {
    case 90:
      return { ...turned, x: right, y: grown.y }
    case 180:
      return { ...grown, angle, x: right, y: top }
    case 270:
      return { ...turned, x: grown.x, y: top }
    default:
      return { ...grown, angle: 0 }
  }
}
