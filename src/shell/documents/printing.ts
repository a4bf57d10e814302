import type { Document } from './document.ts'
import type { Pack, PackEntry } from './pack/pack-part.ts'
import type { Picture } from './to-pdf.ts'
import { Printer } from './printer/printer.ts'

/** Packs take long. What an act prints does not wait behind them, since it holds its records while it waits. */
const documents = new Printer()
const packs = new Printer()

/** As `printPdf`, or `printPdfWithPicture`, in a process of its own. Throws `PrinterBusy` if too much waits to be printed; so do all below. */
export async function orderPdf(document: Document, picture?: Picture): Promise<Uint8Array> {
  return await documents.print('pdf', async () => ({ document, picture }))
}

/** As `printDocx`. */
export async function orderDocx(document: Document): Promise<Uint8Array> {
  return await documents.print('docx', async () => document)
}

/** As `assemblePack`. What belongs in it is gathered when its turn has come. */
export async function orderPack(
  gather: () => Promise<Pack>,
): Promise<Readonly<{ pdf: Uint8Array; contents: readonly PackEntry[] }>> {
  return await packs.print('pack', gather)
}

/** Only the contents of a pack, for numbering the issue after it. */
export async function orderContents(gather: () => Promise<Pack>): Promise<readonly PackEntry[]> {
  return await packs.print('contents', gather)
}

/** A copy of a PDF with these words across each page; undefined if it cannot be written on, and so cannot go out. */
export async function orderCopy(bytes: Uint8Array, watermark: string): Promise<Uint8Array | undefined> {
  return await documents.print('copy', async () => ({ bytes, watermark }))
}

/** Why a PDF cannot be written on; undefined if it can. */
export async function tryToMark(bytes: Uint8Array): Promise<string | undefined> {
  return await documents.print('trial', async () => bytes)
}
