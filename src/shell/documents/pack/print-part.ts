import { PDFDocument } from 'pdf-lib'
import type { Block, Document, Marking } from '../document.ts'
import { printPdf, printPdfWithPicture } from '../to-pdf.ts'
import type { PackPart, PdfPart, PicturePart, StubPart } from './pack-part.ts'
import { printableFormat } from './picture-size.ts'
import { readUpload } from './read-upload.ts'

/** A part as a PDF of its own. */
export type PrintedPart = Readonly<{
  pdf: PDFDocument
  /** The marking that its pages do not yet bear, since we did not print them. */
  unmarked?: Readonly<{ classification: Marking; externalMarking?: string }>
}>

/** Prints a part, or reads it if it came as a PDF. What cannot be read becomes a page that says so. */
export async function printPart(part: PackPart, cover: Document): Promise<PrintedPart> {
  switch (part.kind) {
    case 'document':
      return { pdf: await opened(await printPdf(part.document)) }
    case 'stub':
      return page(part, cover, [{ kind: 'stub', title: part.title, text: part.text }])
    case 'picture':
      return printPicture(part, cover)
    case 'pdf': {
      const upload = await readUpload(part.bytes)
      if (!upload.isReadable) return notice(part, cover, upload.why)
      const { classification, externalMarking } = part
      return {
        pdf: upload.pdf,
        unmarked: { classification, ...(externalMarking === undefined ? {} : { externalMarking }) },
      }
    }
  }
}

async function printPicture(part: PicturePart, cover: Document): Promise<PrintedPart> {
  const { bytes, description } = part
  const format = printableFormat(bytes)
  if (format === undefined) return notice(part, cover, 'it is no PNG or JPEG picture, or too large a one')
  try {
    return { pdf: await opened(await printPdfWithPicture(pageOf(part, cover, []), { format, bytes, description })) }
  } catch {
    return notice(part, cover, 'the picture is damaged or incomplete') // the compiler throws for whatever is wrong with it
  }
}

function notice(part: PdfPart | PicturePart, cover: Document, why: string): Promise<PrintedPart> {
  const text = `The file “${part.fileName}” belongs here, but could not be put in this pack: ${why}. Ask ${cover.organisation} for a copy.`
  return page(part, cover, [{ kind: 'note', title: 'Not in this pack', text }])
}

async function page(
  part: Exclude<PackPart, { kind: 'document' }>,
  cover: Document,
  blocks: readonly Block[],
): Promise<PrintedPart> {
  return { pdf: await opened(await printPdf(pageOf(part, cover, blocks))) }
}

function pageOf(part: StubPart | PdfPart | PicturePart, cover: Document, blocks: readonly Block[]): Document {
  const { title, reference, classification, externalMarking } = part
  const { organisation, language, date, footer } = cover
  return {
    title,
    organisation,
    language,
    classification,
    blocks,
    ...(reference === undefined ? {} : { reference }),
    ...(externalMarking === undefined ? {} : { externalMarking }),
    ...(date === undefined ? {} : { date }),
    ...(footer === undefined ? {} : { footer }),
  }
}

function opened(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false })
}
