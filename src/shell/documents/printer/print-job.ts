import type { Document } from '../document.ts'
import { assemblePack, contentsOfPack, type Pack, type PackEntry } from '../pack.ts'
import { stampPages } from '../pack/stamp-pages.ts'
import { readUpload } from '../pack/read-upload.ts'
import { printDocx } from '../to-docx.ts'
import { type Picture, printPdf, printPdfWithPicture } from '../to-pdf.ts'

/** What can be printed: what is asked, and what is made of it. */
export type PrintJobs = Readonly<{
  pdf: Readonly<{ asked: Readonly<{ document: Document; picture?: Picture | undefined }>; made: Uint8Array }>
  docx: Readonly<{ asked: Document; made: Uint8Array }>
  pack: Readonly<{ asked: Pack; made: Readonly<{ pdf: Uint8Array; contents: readonly PackEntry[] }> }>
  /** Only which pages a pack has, for numbering the next issue. */
  contents: Readonly<{ asked: Pack; made: readonly PackEntry[] }>
  /** A copy of a PDF with these words across each page; undefined if it cannot be written on, and so cannot go out. */
  copy: Readonly<{ asked: Readonly<{ bytes: Uint8Array; watermark: string }>; made: Uint8Array | undefined }>
  /** Why a PDF cannot be written on; undefined if it can. */
  trial: Readonly<{ asked: Uint8Array; made: string | undefined }>
}>

export type JobKind = keyof PrintJobs
export type PrintJob<Kind extends JobKind = JobKind> = Readonly<{ kind: Kind; asked: PrintJobs[Kind]['asked'] }>

const PRESSES: Readonly<{
  [Kind in JobKind]: (asked: PrintJobs[Kind]['asked']) => Promise<PrintJobs[Kind]['made']>
}> = {
  pdf: async ({ document, picture }) =>
    picture === undefined ? await printPdf(document) : await printPdfWithPicture(document, picture),
  docx: printDocx,
  pack: assemblePack,
  contents: contentsOfPack,
  copy: copyMarked,
  trial: async bytes => {
    const upload = await readUpload(bytes)
    return upload.isReadable ? undefined : upload.why
  },
}

/** Prints in this process, and blocks it: see `printing.ts`. */
export async function printHere<Kind extends JobKind>({
  kind,
  asked,
}: PrintJob<Kind>): Promise<PrintJobs[Kind]['made']> {
  return await PRESSES[kind](asked)
}

async function copyMarked({ bytes, watermark }: PrintJobs['copy']['asked']): Promise<Uint8Array | undefined> {
  const upload = await readUpload(bytes)
  if (!upload.isReadable) return undefined
  const { pdf } = upload
  await stampPages(
    pdf,
    pdf.getPages().map(page => ({ page, label: '', left: '', right: '', watermark })),
  )
  return await pdf.save()
}
