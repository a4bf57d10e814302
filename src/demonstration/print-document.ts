import type { Document } from '../shell/documents/document.ts'
import { orderDocx, orderPdf } from '../shell/documents/printing.ts'
import { printText } from '../shell/documents/to-text.ts'

/** The document as a file with its words: as PDF, or as a Word document on a computer for which there is no Typst. */
export async function printDocument(
  document: Document,
): Promise<Readonly<{ name: string; bytes: Uint8Array; text: string }>> {
  const name = (document.reference ?? document.title).replaceAll('/', '-')
  const pdf = await orderPdf(document).catch(() => undefined)
  const text = printText(document)
  return pdf === undefined
    ? { name: `${name}.docx`, bytes: await orderDocx(document), text }
    : { name: `${name}.pdf`, bytes: pdf, text }
}
