import type { Document } from '../shell/documents/document.ts'
import { printDocx } from '../shell/documents/to-docx.ts'
import { printPdf } from '../shell/documents/to-pdf.ts'

/** The document as a file: as PDF, or as a Word document on a computer for which there is no Typst. */
export async function printDocument(document: Document): Promise<Readonly<{ name: string; bytes: Uint8Array }>> {
  const name = (document.reference ?? document.title).replaceAll('/', '-')
  const pdf = await printPdf(document).catch(() => undefined)
  return pdf === undefined
    ? { name: `${name}.docx`, bytes: await printDocx(document) }
    : { name: `${name}.pdf`, bytes: pdf }
}
